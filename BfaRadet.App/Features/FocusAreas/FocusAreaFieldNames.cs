using BfaRadet.App.Ui;

namespace BfaRadet.App.Features.FocusAreas;

/// <summary>The names of the fields of a focus area.</summary>
internal sealed class FocusAreaFieldNames : FieldWords
{
    public override IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        ["Cause"] = "Orsaken",
        ["Goals"] = "Målen",
        ["Problem"] = "Problemet",
        ["Colour"] = "Färgen",
        ["Description"] = "Beskrivningen",
        ["From"] = "Periodens början",
        ["Icon"] = "Ikonen",
        ["To"] = "Periodens slut",
    };
}
