"""A reader changes a wage: result and address follow at once, Back undoes it, a wrong number says why."""

from __future__ import annotations

from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys

AXE = Path(__file__).resolve().parents[2] / ".build" / "axe.min.js"
RESULT = "document.querySelector('.result-value').textContent"
WAGE = "document.querySelector('[data-calculator=\"wage\"] input').value"


def field(reader, name: str):
    return reader.driver.find_element("css selector", f'[data-calculator="{name}"] input')


def test_a_wage_changes_result_and_address_and_back_undoes_it(reader):
    reader.open("/ru/contribution?direction=umit&inputs=rescue:1000:", ".result-value")
    reader.until(f"{RESULT}.includes('1,31')")
    reader.until("window.dash_clientside.birgemizCalculator !== undefined && document.readyState", "complete")
    field(reader, "wage").send_keys("2000,5")
    reader.until("location.search", "?direction=umit&inputs=rescue:1000:,wage:2000.5")
    reader.until(f"{RESULT}.includes('2')")
    reader.until("document.querySelector('.sum').textContent.replace(/\\u00a0/g, ' ').includes('2 000,50')")
    field(reader, "care:hours").send_keys("500", Keys.TAB)
    reader.until("location.search", "?direction=umit&inputs=care:500:,rescue:1000:,wage:2000.5")
    link = "document.querySelector('.languages a[lang=kk]')"
    reader.until(f"{link}.search", "?direction=umit&inputs=care:500:,rescue:1000:,wage:2000.5")
    reader.driver.back()
    reader.until("location.search", "?direction=umit&inputs=rescue:1000:,wage:2000.5")
    reader.driver.back()
    reader.until("location.search", "?direction=umit&inputs=rescue:1000:")
    reader.until(WAGE, "")
    reader.until(f"{RESULT}.includes('1,31')")
    reader.driver.forward()
    reader.until(WAGE, "2000,5")


def test_a_wrong_number_is_refused_at_its_field_and_reset_empties_all(reader):
    reader.open("/en/contribution?inputs=care:100:", ".result-value")
    field(reader, "hours").send_keys("140", Keys.TAB)
    reader.until("document.querySelector('[data-calculator=\"hours\"] .field-error').hidden", False)
    assert field(reader, "hours").get_attribute("aria-invalid") == "true"
    assert reader.query == "?inputs=care:100:"
    field(reader, "wage").send_keys("1,200", Keys.TAB)
    reader.until("location.search", "?inputs=care:100:,wage:1200")
    reader.run("document.querySelector('[data-action=reset-inputs]').click()")
    reader.until("location.search", "")
    reader.until("[...document.querySelectorAll('[data-calculator] input')].every((one) => one.value === '')")
    reader.until("document.querySelector('[data-calculator=\"hours\"] .field-error').hidden")


@pytest.mark.parametrize("path", ["/ru/contribution?inputs=care:1200:950", "/kk/contribution?theme=dark"])
def test_the_calculator_is_accessible(reader, path):
    reader.open(path, ".result-value")
    field(reader, "hours").send_keys("140", Keys.TAB)
    reader.driver.execute_script(AXE.read_text("utf-8"))
    rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
    found = reader.driver.execute_async_script(
        "const [rules, done] = arguments; axe.run(document, rules).then((result) => done(result.violations))", rules
    )
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
