"""A small OpenID provider: it signs with real keys, and lies when a test asks it to."""

from __future__ import annotations

import base64
import hashlib
import json
import time
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from flask import Flask, request
from joserfc import jwt
from joserfc.jwk import ECKey, OctKey, RSAKey
from werkzeug.serving import make_server

CLIENT = "birgemiz"


def packed(said: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(said).encode()).rstrip(b"=").decode()


class Provider:
    """Serves discovery, keys and tokens from a thread; `claims` and `header` are what the next token says instead."""

    def __init__(self) -> None:
        app = Flask("provider")
        app.add_url_rule("/.well-known/openid-configuration", view_func=self.describe)
        app.add_url_rule("/keys", view_func=lambda: {"keys": [self.key.as_dict(private=False)]})
        app.add_url_rule("/token", view_func=self.token, methods=["POST"])
        self._server = make_server("127.0.0.1", 0, app, threaded=True)
        self.issuer = f"http://127.0.0.1:{self._server.server_port}"
        self.keys: dict[str, RSAKey] = {}
        self.asked: dict[str, dict[str, str]] = {}
        self.be_honest()
        self._thread = Thread(target=self._server.serve_forever)
        self._thread.start()

    def be_honest(self) -> None:
        self.use_key("first")
        self.claims: dict[str, Any] = {}
        self.signed_with: RSAKey | ECKey | OctKey = self.key
        self.header: dict[str, str] = {}
        self.told_issuer, self.with_token, self.status = self.issuer, True, 200

    def use_key(self, name: str) -> None:
        if name not in self.keys:
            self.keys[name] = RSAKey.generate_key(2048, {"kid": name, "use": "sig", "alg": "RS256"})
        self.key = self.keys[name]
        self.signed_with = self.key

    def stop(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def describe(self) -> tuple[dict[str, object], int]:
        places = {"authorization_endpoint": "authorize", "token_endpoint": "token", "jwks_uri": "keys"}
        algorithms = ["RS256", "HS256", "none"]
        told = {"issuer": self.told_issuer, "id_token_signing_alg_values_supported": algorithms}
        return told | {name: f"{self.issuer}/{path}" for name, path in places.items()}, self.status

    def agree(self, location: str) -> str:
        """Return where the reader is sent back to after having signed in at `location`."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(location).query).items()}
        assert (asked["client_id"], asked["response_type"], asked["scope"]) == (CLIENT, "code", "openid")
        assert asked["code_challenge_method"] == "S256"
        code = f"code-{len(self.asked)}"
        self.asked[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def token(self) -> tuple[dict[str, object], int]:
        asked = self.asked.pop(request.form.get("code", ""), None)
        digest = hashlib.sha256(request.form.get("code_verifier", "").encode()).digest()
        if not asked or asked["code_challenge"] != base64.urlsafe_b64encode(digest).rstrip(b"=").decode():
            return {"error": "invalid_grant"}, 400
        answer: dict[str, object] = {"access_token": "opaque", "token_type": "Bearer", "expires_in": 60}
        return (answer | ({"id_token": self._signed(asked["nonce"])} if self.with_token else {})), 200

    def _signed(self, nonce: str) -> str:
        now = int(time.time())
        claims = {"iss": self.issuer, "aud": CLIENT, "sub": "reader-7", "name": "Reader", "nonce": nonce}
        claims |= {"iat": now, "exp": now + 60} | self.claims
        said = {name: value for name, value in claims.items() if value is not None}
        header = {"alg": "RS256", "kid": self.key.kid} | self.header
        if header["alg"] == "none":
            return f"{packed(header)}.{packed(said)}."
        return jwt.encode(header, said, self.signed_with, algorithms=[header["alg"]])
