using System.Globalization;
using Hawl.Bench;

// hawl-bench read FOLDER…            messages and megabytes a second, and bytes allocated for each
// hawl-bench fuzz COUNT SEED FOLDER… mutated messages; what breaks is written to ./fuzz-found
return args switch
{
    ["read", .. var folders] when folders.Length > 0 => ReadSpeed.Run(Corpus.Load(folders)),
    ["fuzz", var count, var seed, .. var folders] when folders.Length > 0 => Fuzzer.Run(
        Corpus.Load(folders), int.Parse(count, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("hawl-bench read FOLDER… | hawl-bench fuzz COUNT SEED FOLDER…");
    return 2;
}
