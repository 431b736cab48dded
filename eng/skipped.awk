# Names each test of a trx file that was skipped, with its reason.
function plain(text) {
    gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text); gsub(/&quot;/, "\"", text); gsub(/&#xD;|&#xA;/, " ", text); gsub(/&amp;/, "\\&", text)
    return text
}
/<UnitTestResult / {
    skipped = /outcome="NotExecuted"/
    name = $0; sub(/.* testName="/, "", name); sub(/".*/, "", name)
}
skipped && /<Message>/ {
    reason = $0; sub(/.*<Message>/, "", reason); sub(/<\/Message>.*/, "", reason)
    printf "skipped (%s) %s: %s\n", suite, plain(name), plain(reason)
    skipped = 0
}
skipped && /<\/UnitTestResult>|\/>$/ && !/<Message>/ {
    printf "skipped (%s) %s: no reason given\n", suite, plain(name)
    skipped = 0
}
