# Names each test of a trx file that had the outcome asked for (NotExecuted or Failed), with the first line of its reason.
function plain(text) {
    gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text); gsub(/&quot;/, "\"", text); gsub(/&#xD;|&#xA;/, " ", text); gsub(/&amp;/, "\\&", text)
    return text
}
function tell(reason) {
    printf "%s (%s) %s: %s\n", word, suite, plain(name), plain(reason)
    meant = 0
}
/<UnitTestResult / {
    meant = index($0, "outcome=\"" outcome "\"") > 0
    name = $0; sub(/.* testName="/, "", name); sub(/".*/, "", name)
}
meant && /<Message>/ {
    reason = $0; sub(/.*<Message>/, "", reason); sub(/<\/Message>.*/, "", reason)
    tell(reason)
}
meant && /<\/UnitTestResult>|\/>$/ && !/<Message>/ { tell("no reason given") }
