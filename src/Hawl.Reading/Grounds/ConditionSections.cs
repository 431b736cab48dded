using Hawl.Law.Citations;

namespace Hawl.Reading.Grounds;

// Provisions that only say when an exemption has effect: who names them means the exemption itself.
internal static class ConditionSections
{
    private static readonly (string Act, string Condition, string Exemption)[] _conditions =
    [
        ("FOIA", "s.40(3A)", "s.40(2)"), ("FOIA", "s.40(3B)", "s.40(2)"), ("FOIA", "s.40(4A)", "s.40(2)"),
        ("FOISA", "s.38(2A)", "s.38(1)(b)"), ("FOISA", "s.38(2B)", "s.38(1)(b)"), ("FOISA", "s.38(3A)", "s.38(1)(b)"),
        ("EIR", "reg.13(2A)", "reg.13(1)"), ("EIR", "reg.13(2B)", "reg.13(1)"), ("EIR", "reg.13(3A)", "reg.13(1)"),
        ("EISR", "reg.11(3A)", "reg.11(2)"), ("EISR", "reg.11(3B)", "reg.11(2)"), ("AU-FOI", "s.47F(2)", "s.47F(1)"),
        ("FOIA", "s.31(2)", "s.31(1)(g)"),
    ];

    public static Citation Meant(Citation cited)
    {
        foreach (var (act, condition, exemption) in _conditions)
        {
            if (cited.Act == act && (cited.Ref == condition || cited.Ref.StartsWith($"{condition}(", StringComparison.Ordinal)))
            {
                return cited with { Ref = exemption };
            }
        }

        return cited;
    }
}
