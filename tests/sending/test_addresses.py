"""Only addresses of the public internet are connected to."""

import pytest

from pushdesk.sending.addresses import is_globally_routable


@pytest.mark.parametrize(
    "address", ["142.250.74.106", "2a00:1450:4001:830::200a", "17.57.144.84", "64:ff9b::8efa:4a6a"]
)
def test_an_address_of_the_public_internet_is_routable(address: str) -> None:
    assert is_globally_routable(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.0.0.1",
        "172.16.0.9",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "192.0.2.1",
        "198.18.0.1",
        "::",
        "::1",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
        "::ffff:127.0.0.1",
        "::ffff:192.168.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::8efa:4a6a",
        "2002:7f00:1::1",
        "2001:0:4136:e378:8000:63bf:f5ff:fffe",
        "",
        "localhost",
        "/run/user/bus",
    ],
)
def test_any_other_address_is_not_routable(address: str) -> None:
    assert not is_globally_routable(address)
