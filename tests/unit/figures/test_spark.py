from xml.etree import ElementTree

from dashboard.figures.spark import spark_bars, spark_line

NAN = float("nan")


def parts(svg):
    return [part.tag.rpartition("}")[2] for part in ElementTree.fromstring(svg)]  # noqa: S314 - our own text


def test_a_line_ends_in_a_dot_and_is_dashed_for_demo():
    assert parts(spark_line([1.0, NAN, 3.0], demo=False)) == ["polyline", "circle"]
    assert "stroke-dasharray" in spark_line([1.0, 2.0], demo=True)
    assert "stroke-dasharray" not in spark_line([1.0, 2.0], demo=False)
    assert 'aria-hidden="true"' in spark_line([1.0, 2.0], demo=False)


def test_a_line_needs_two_values():
    assert spark_line([1.0, None], demo=False) == ""
    assert spark_line([], demo=False) == ""
    assert parts(spark_line([2.0, 2.0], demo=False)) == ["polyline", "circle"]


def test_bars_below_the_plan_are_paler_and_the_plan_is_a_line():
    svg = spark_bars([68.0, 68.0, 14.0], 68.0)
    assert parts(svg) == ["rect", "rect", "rect", "path"]
    assert svg.count('opacity="0.6"') == 1
    assert parts(spark_bars([1.0, None], None)) == ["rect", "rect"]
    assert spark_bars([], None) == ""
