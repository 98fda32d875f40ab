using BfaRadet.App.Ui;

namespace BfaRadet.App.Features.Meetings.Years;

/// <summary>The names of the fields of a theme and of a rule for meetings.</summary>
internal sealed class YearFieldNames : FieldWords
{
    public override IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        ["FirstYear"] = "Första året",
        ["LastYear"] = "Sista året",
        ["Meetings"] = "Mötena som temat hör till",
        ["Month"] = "Månaden",
        ["Rule"] = "Raden",
    };
}
