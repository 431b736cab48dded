# Names each test of a trx file that had the outcome asked for (NotExecuted or Failed), with its reason and, of a failure, where in the tests.
function plain(text) {
    gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text); gsub(/&quot;/, "\"", text); gsub(/&#xD;|&#xA;/, " ", text); gsub(/&amp;/, "\\&", text)
    return text
}
/<UnitTestResult / {
    meant = index($0, "outcome=\"" outcome "\"") > 0
    name = $0; sub(/.* testName="/, "", name); sub(/".*/, "", name)
    reason = place = ""
}
meant && /<Message>/ { telling = 1 }
telling {
    line = $0; sub(/.*<Message>/, "", line); sub(/<\/Message>.*/, "", line); gsub(/^ *|=====+/, "", line)
    reason = substr(reason (reason == "" ? "" : " ") line, 1, 400)
}
/<\/Message>/ { telling = 0 }
meant && place == "" && /tests\/.*:line [0-9]+/ { place = $0; sub(/.*tests\//, " at tests/", place); sub(/<.*/, "", place) }
meant && (/<\/UnitTestResult>/ || /<UnitTestResult .*\/>$/) {
    printf "%s (%s) %s: %s%s\n", word, suite, plain(name), reason == "" ? "no reason given" : plain(reason), plain(place)
    meant = 0
}
