"""Digests of the style elements that Dash, Plotly and AG Grid write into a page; all other style elements are refused.

They change with the versions of these libraries. Then the journeys fail, and the browser's complaint names the new one.
"""

from __future__ import annotations

STYLE_HASHES: tuple[str, ...] = (
    "+QoPrsxO0auPnxSulD3bAr9CoDGgzv7YRfYE0vfxeQI=",
    "+soAzMi22c6suKR3qsxWNi891PI7bDqCrR58dYzu+nw=",
    "0//Y//yOB4hYUnQtJ4nufkQeLD6qQJmlXvjd8WWgMOs=",
    "0IJGrxhCP5NUIafylLkj5118xkZH1kp5FmNio7NOckI=",
    "3dv8bVnKPc6YTDex/98SX/y5OlgOjjkSaSoSKx2fRXg=",
    "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
    "4A9WusJPNXvACV0C20kpw9zHDGVaOdQd2/ruaIQXRFY=",
    "4vhMu/ZnT/fZI05+7opbuaEITDhP+Sgig7SBJhiIrt8=",
    "Aq43X0SlmB69maWGob4rp/UuSHhwePalkRRExtsxOJ8=",
    "DdD72VU8ifkvS+36YRX6FCNrQEh7mA/MWb6yyVzsuyA=",
    "Do5Z9ZqsPvCQTUBQS9BnDm/2+on7omuzuLYk5sbA+2s=",
    "FQ++KHv7Ig7R6XP9C2X0S4uD1OrwUSTWAFpWBRiFjK0=",
    "ITR5T9OwskhdqdsliUJRmgp9ltOFAHgXe1F7eRvGnmQ=",
    "IpHnH5jvYqms3n+z/NMON95+gcdwsd1enDoGgvF9Opg=",
    "MJs2ke1SA6Cy3tTCZu2QH0rj0r//iNqU0idy9bM4leg=",
    "Og5SyHytXfIhbYbsjWyPWbJTWcVop/ta3Fzt/+9+FlQ=",
    "OuRrlCkNoyXgmSVwU0BT+5yVQA+KqyfRd/dFEA+8nSg=",
    "QGsVmmjIgmPlvak+CaOVC1AZM/hIkIqZKWGXHb2+xSw=",
    "RlOoLMMZXEFHzuOJyJCBK08d6ipmlX2JEJCatv9j61o=",
    "SkhFDxgIcEjMhRh19uSHWrkdnAlZ9rlskgr9yLsipa8=",
    "U2M2ZJvlBYzAoqENSzfQQBH8cSviqExUmG3s8gmGaIE=",
    "VUA+tqvhK3niMn7AdszqidMFPRh9FLqxB2iINUrsiTw=",
    "WdVLWYvwxpx/Qjnw+uNg8EmsPpZgGU1w0CMT2IsUrJ8=",
    "X2TqJwnIiE/ceDVeAdr7v7BOWBU6CEzE6qxlNzBzvBk=",
    "X8ikrSrJ8KtgOpLNU+7+1v0CW0DSFOAZvNtX0ExB1vs=",
    "YB4WrdnDV8xs96s/xHM89rmrGCwBdq9PZmznzhQ86eA=",
    "YK9eUhPhSb6QQKWujWP9V/2YXlJkbLBVjuQ4j584TJs=",
    "Z8VokGxeiKThZOEmkdUgfW+jxbvItBwAXC8M1c4wqAM=",
    "aTEqNO8pr3xddsv/BiDXSYbn+Lp6VEfi4SA2TqFU6qU=",
    "dxrEw072G3f1/tpHBm1e2ADZjuldGd2jgWpjTS4CnLc=",
    "g/jaOuV/qTLpkqu0OtbzZSQui9inv22j1OGRUdrz8x8=",
    "obSG11sB9ozolIz3//Xup/dwqSp2aI9tDRc8bvBVRtE=",
    "on52mt3dH6YoAuNDO22DyCvqggdWPuqP3pQ+XPIGFYw=",
    "tCA1/E6bJDm3xAeb5pTo9IhH67gJxQumi2rIffOYjEM=",
    "uDiOZWps1U7E8/0BTaQrclYMhVhRVE4dT0vb5X6nXOw=",
    "uWYSwOE8fWBgeVP9bJrjUppel3CbXGpHgVT3F9wZoS0=",
    "up4oMJUfLusqRzByKS+Wh8lEIoNust+QaA5gwa/WiSQ=",
)
