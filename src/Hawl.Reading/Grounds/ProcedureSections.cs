namespace Hawl.Reading.Grounds;

// Provisions about form, time, charges and weighing, by which nothing is withheld: the duty to answer, the notice, the extension, the
// public interest test. Those of transfer and review too.
internal static class ProcedureSections
{
    private static readonly Dictionary<string, string[]> _refs = new(StringComparer.Ordinal)
    {
        ["FOIA"] =
        [
            "s.1", "s.2", "s.9", "s.10", "s.11", "s.13", "s.16", "s.17", "s.19", "s.35(2)", "s.35(4)", "s.36(4)", "s.36(5)",
            "s.40(7)", "s.45", "s.50",
        ],
        ["EIR"] =
        [
            "reg.4", "reg.5(1)", "reg.5(2)", "reg.7", "reg.8", "reg.9", "reg.10", "reg.11", "reg.12(1)", "reg.12(2)", "reg.12(3)",
            "reg.12(9)", "reg.12(10)", "reg.12(11)", "reg.14",
        ],
        ["FOISA"] =
        [
            "s.1", "s.2", "s.9", "s.10", "s.11", "s.13", "s.15", "s.16", "s.19", "s.20", "s.21", "s.35(2)", "s.47",
            "s.60",
        ],
        ["EISR"] = ["reg.5", "reg.7", "reg.8", "reg.9", "reg.10(1)", "reg.10(2)", "reg.10(3)", "reg.13", "reg.14", "reg.16", "reg.17"],
        ["IE-FOI"] =
        [
            "s.8", "s.11", "s.12", "s.13", "s.14", "s.17", "s.18", "s.21", "s.22", "s.24", "s.27", "s.29(2)", "s.30(2)", "s.35(3)",
            "s.36(2)", "s.36(3)", "s.37(2)",
            "s.37(5)", "s.38",
        ],
        ["NZ-OIA"] = ["s.9(1)", "s.12", "s.13", "s.14", "s.15", "s.15A", "s.16", "s.17", "s.18A", "s.18B", "s.19", "s.28"],
        ["NZ-LGOIMA"] = ["s.7(1)", "s.10", "s.11", "s.12", "s.13", "s.14", "s.15", "s.16", "s.17A", "s.17B", "s.18", "s.27"],
        ["AU-FOI"] = ["s.11", "s.11A", "s.11B", "s.15AA", "s.15AB", "s.16", "s.23", "s.26", "s.29", "s.54"],
        ["EU-1049"] = ["art.2", "art.4(4)", "art.4(5)", "art.4(6)", "art.4(7)", "art.6", "art.7", "art.8", "art.10"],
    };

    public static bool Has(string act, string reference) =>
        _refs.TryGetValue(act, out var refs) && Array.Exists(refs, one => reference == one
            || (reference.Length > one.Length && reference.StartsWith(one, StringComparison.Ordinal) && reference[one.Length] == '('));
}
