#!/usr/bin/env python3
"""Collects the licences of everything that is in the program, as one text on standard output.

The crates are those that cargo links for a target; the texts are the files that each brings. A crate that brings none
gets the text of the licence that its manifest names, with its authors. It ends with an error where a part has neither:
no package without every licence. Needs cargo and what `cargo fetch` brings, no network.
"""

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent

# How a licence file is named, whatever comes behind it.
PAPER = re.compile(r"(licen[cs]e|copying|copyright|notice|unlicense|ofl|ufl)", re.IGNORECASE)
# Source files that only sound like one, such as src/license.rs.
CODE = {".rs", ".py", ".c", ".h", ".js", ".ttf", ".otf", ".html"}
# Where several licences are offered, the first of these that is among them; each has its text here.
OURS = {
    "Apache-2.0": ROOT / "LICENSE-APACHE",
    "MIT": HERE / "licences" / "MIT.txt",
    "BSL-1.0": HERE / "licences" / "BSL-1.0.txt",
    "0BSD": HERE / "licences" / "0BSD.txt",
}


def run(*command):
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8", check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: failed")
    return done.stdout


def crates(target, features):
    """The packages that are linked into the program, in the order of their names."""
    about = json.loads(
        run("cargo", "metadata", "--format-version", "1", "--locked", "--features", features, "--filter-platform", target)
    )
    known = {(package["name"], package["version"]): package for package in about["packages"]}
    tree = run(
        "cargo", "tree", "--locked", "--edges", "normal,no-proc-macro", "--target", target, "--features", features,
        "--prefix", "none", "--format", "{p}",
    )  # fmt: skip
    linked = {tuple(line.split()[:2]) for line in tree.splitlines() if line}
    named = sorted((name, version.removeprefix("v")) for name, version in linked)
    return [known[key] for key in named if key[0] != "peak-moments"]


def is_paper(path):
    if not path.is_file() or path.suffix.lower() in CODE:
        return False
    # The notes beside an embedded typeface are its licence, however they are called.
    return bool(PAPER.match(path.name)) or (path.parent.name == "fonts" and path.suffix == ".txt")


def papers(package):
    """The licence texts of a package: its own files, or the text that its manifest names."""
    folder = Path(package["manifest_path"]).parent
    found = {path for path in [*folder.glob("*"), *folder.glob("*/*")] if is_paper(path)}
    if package["license_file"]:
        found.add(folder / package["license_file"])
    texts = [path.read_text(encoding="utf-8", errors="replace").strip() for path in sorted(found)]
    texts = [text for text in texts if text]
    # Only of its fonts, say: the code is without one.
    whole = any(path.parent == folder for path in found)
    if not whole:
        offered = re.split(r"[\s()/]+", package["license"] or "")
        named = next((OURS[licence] for licence in OURS if licence in offered), None)
        if named is None:
            return []
        text = named.read_text(encoding="utf-8").strip()
        authors = ", ".join(re.sub(r"\s*<.*?>", "", author) for author in package["authors"])
        texts.append(text.replace("AUTHORS", authors or f"the authors of {package['name']}"))
    return texts


def others(target):
    """What is linked or embedded and is no crate: name, licence, texts."""
    apache = OURS["Apache-2.0"].read_text(encoding="utf-8").strip()
    rust = (HERE / "licences" / "MIT.txt").read_text(encoding="utf-8").strip()
    yield "Noto Sans CJK SC", "OFL-1.1", [(ROOT / "assets/fonts/OFL.txt").read_text(encoding="utf-8").strip()]
    yield (
        "The Rust standard library",
        "MIT OR Apache-2.0",
        [apache, rust.replace("AUTHORS", "The Rust Project Contributors")],
    )
    if target.endswith("-windows-gnu"):
        # The start-up code that mingw-w64 links into every program, and GCC's part with its exception.
        for name in ["mingw-w64-x86-64-dev", "gcc-mingw-w64-base"]:
            yield f"Runtime of {name}", "see below", [notice(Path("/usr/share/doc") / name / "copyright")]


def notice(path):
    if not path.is_file():
        sys.exit(f"{path} is missing: the notice of what mingw-w64 links into the program")
    return path.read_text(encoding="utf-8", errors="replace").strip()


def main():
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ask.add_argument("--target", required=True, help="such as x86_64-unknown-linux-gnu")
    ask.add_argument("--features", default="", help="features beside the default ones")
    asked = ask.parse_args()

    parts = [
        (f"{package['name']} {package['version']}", package["license"] or "see below", papers(package))
        for package in crates(asked.target, asked.features)
    ]
    parts = [*others(asked.target), *parts]
    without = [name for name, _, texts in parts if not texts]
    if without:
        sys.exit("no licence text for: " + ", ".join(without))

    # The same text, however its lines are broken, stands once.
    holders = {}
    for name, _, texts in parts:
        for text in texts:
            holders.setdefault(" ".join(text.split()), (text, []))[1].append(name)
    lines = [
        "What is in Peak Moments beside its own code, under which licences, and their texts.",
        "峰值时刻所含的第三方组件、各自的许可证，以及许可证全文。",
        "",
        *(f"{name}: {licence}" for name, licence, _ in parts),
    ]
    for text, names in holders.values():
        lines += ["", "=" * 100, *names, "-" * 100, "", *(line.rstrip() for line in text.splitlines())]
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
