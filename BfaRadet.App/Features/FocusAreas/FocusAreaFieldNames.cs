using BfaRadet.App.Ui;

namespace BfaRadet.App.Features.FocusAreas;

/// <summary>What the fields of a focus area are called.</summary>
internal sealed class FocusAreaFieldNames : FieldWords
{
    public override IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        ["Colour"] = "Färgen",
        ["Description"] = "Beskrivningen",
        ["From"] = "Periodens början",
        ["Icon"] = "Ikonen",
        ["To"] = "Periodens slut",
    };
}
