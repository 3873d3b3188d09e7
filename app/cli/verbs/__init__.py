"""One function a verb: it takes a `Call`, calls one skill and gives an `Answer`."""
