#!/bin/sh
# Rebuilds what is kept compiled in the tree: the style sheet, the fonts and the accessibility checker.
# Needs Node; nothing else in this repository does.
set -eu
cd "$(dirname "$0")/../assets"
root=..
web=$root/src/Hawl.Web/wwwroot
checks=$root/tests/Hawl.BrowserTests/Assets

npm ci --omit-lockfile-registry-resolved=true --ignore-scripts --no-audit --no-fund --silent

version() { node -p "require('$1/package.json').version"; }

mkdir -p "$web/css" "$web/fonts" "$checks"

{
  printf '/*!\n * Hawl, the style sheet, made by eng/assets.sh from assets/scss; edit there, not here.\n'
  printf ' * Contains parts of Bootstrap %s, copyright the Bootstrap authors, MIT licence (bootstrap.LICENSE.txt).\n */\n' "$(version ./node_modules/bootstrap)"
  npx sass --load-path=node_modules --style=compressed --no-source-map --no-charset --quiet-deps --silence-deprecation=import scss/hawl.scss
} > "$web/css/hawl.css"
cp node_modules/bootstrap/LICENSE "$web/css/bootstrap.LICENSE.txt"

for family in source-sans-3 source-serif-4; do
  from=node_modules/@fontsource-variable/$family
  for subset in latin latin-ext; do
    for style in normal italic; do
      cp "$from/files/$family-$subset-wght-$style.woff2" "$web/fonts/"
    done
  done
  cp "$from/LICENSE" "$web/fonts/$family.LICENSE.txt"
done

cp node_modules/axe-core/axe.min.js "$checks/axe.min.js"
cp node_modules/axe-core/LICENSE "$checks/axe.LICENSE.txt"
