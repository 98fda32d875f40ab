using BfaRadet.App.Ui;

namespace BfaRadet.App.Features.Decisions;

/// <summary>The names of the fields of a decision.</summary>
internal sealed class DecisionFieldNames : FieldWords
{
    public override IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        ["AlreadyDone"] = "Att det redan är klart",
        ["DoneOn"] = "Dagen då det blev klart",
        ["DueOn"] = "Dagen då det ska vara klart",
        ["Responsibles"] = "De ansvariga",
        ["ReviewOn"] = "Dagen då effekten bedöms",
        ["WaitsFor"] = "Vem det väntar på",
        ["SentOn"] = "Dagen då det skickades",
        ["AskedAgainOn"] = "Dagen då ni frågade igen",
        ["Words"] = "Vad som är gjort",
        ["Hindrance"] = "Vad som är i vägen",
        ["OnWordOf"] = "Vem som har sagt ja",
        ["RepealReason"] = "Skälet",
    };
}
