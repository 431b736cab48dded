using System.Globalization;
using Hawl.Bench;

// hawl-bench read FOLDER…            messages and megabytes a second, and bytes allocated for each
// hawl-bench steps FOLDER…           the time of each step of reading, and the slowest messages
// hawl-bench fuzz COUNT SEED FOLDER… mutated messages; what breaks is written to ./fuzz-found
// hawl-bench accept COUNT SESSIONS   mail over LMTP into a site of its own: accepted, then visible; and how often the disk was asked
// hawl-bench compare SCRIPT FOLDER…  the same .eml files by Hawl and by bench/python_email.py, in turn
// hawl-bench bulk HAWL COUNT FOLDER… `hawl read --jsonl` over so many files, its start included; HAWL is a built hawl.dll
// hawl-bench assess COUNT            what so many replies of 500 words to 20 questions mean; and how that grows with their length
// hawl-bench recount COUNT           a holiday proclaimed while so many requests are open; how quick pages are meanwhile
// hawl-bench table AUTHORITIES QUESTIONS  the pages of a batch of that size, beside those of a small one
return args switch
{
    ["accept", var count, var sessions] => await Accepting.RunAsync(
        int.Parse(count, CultureInfo.InvariantCulture), int.Parse(sessions, CultureInfo.InvariantCulture)),
    ["compare", var script, .. var folders] when folders.Length > 0 => Comparing.Run(script, folders),
    ["bulk", var hawl, var count, .. var folders] when folders.Length > 0 => await Bulk.RunAsync(
        hawl, int.Parse(count, CultureInfo.InvariantCulture), folders),
    ["assess", var count] => Assessing.Run(int.Parse(count, CultureInfo.InvariantCulture)),
    ["recount", var count] => await Recounting.RunAsync(int.Parse(count, CultureInfo.InvariantCulture)),
    ["table", var authorities, var questions] => await Tabling.RunAsync(
        int.Parse(authorities, CultureInfo.InvariantCulture), int.Parse(questions, CultureInfo.InvariantCulture)),
    ["read", .. var folders] when folders.Length > 0 => ReadSpeed.Run(Corpus.Load(folders)),
    ["steps", .. var folders] when folders.Length > 0 => ReadSteps.Run(Corpus.Load(folders)),
    ["fuzz", var count, var seed, .. var folders] when folders.Length > 0 => Fuzzer.Run(
        Corpus.Load(folders), int.Parse(count, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "hawl-bench read FOLDER… | hawl-bench steps FOLDER… | hawl-bench compare SCRIPT FOLDER… | hawl-bench bulk HAWL COUNT FOLDER… | "
        + "hawl-bench fuzz COUNT SEED FOLDER… | hawl-bench accept COUNT SESSIONS | hawl-bench assess COUNT | hawl-bench recount COUNT | "
        + "hawl-bench table AUTHORITIES QUESTIONS");
    return 2;
}
