#!/usr/bin/env bash
# Makes docs/pictures/result.png: the result columns that the command writes into the Russian sample.
# Needs LibreOffice (soffice) and pdftoppm (poppler-utils), and a built command (npm run build).
set -euo pipefail
cd "$(dirname "$0")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

node dist/cli/partner-program.js evaluate samples/partners-ru.xlsx --as-of 2026-12-31 --out "$scratch/result.xlsx"
soffice "-env:UserInstallation=file://$scratch/profile" --headless --convert-to pdf --outdir "$scratch" "$scratch/result.xlsx" >/dev/null
# The partners sheet is printed on the second page; the crop holds its right half, header and first rows.
pdftoppm -r 330 -png -f 2 -l 2 -x 1822 -y 206 -W 1764 -H 308 -singlefile "$scratch/result.pdf" docs/pictures/result
