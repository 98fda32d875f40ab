using BfaRadet.App.Ui;

namespace BfaRadet.App.Features.Meetings;

/// <summary>The names of the fields of a meeting, its agenda and its proceedings.</summary>
internal sealed class MeetingFieldNames : FieldWords
{
    public override IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        ["AdjustmentPlace"] = "Platsen för justering",
        ["Attachments"] = "Handlingarna",
        ["Background"] = "Bakgrunden",
        ["CancelReason"] = "Skälet",
        ["Circle"] = "Vem som får läsa",
        ["ClosingReason"] = "Skälet",
        ["EndsAt"] = "Sluttiden",
        ["Ground"] = "Grunden",
        ["InternalNote"] = "Den interna anteckningen",
        ["No"] = "Vad nej står för",
        ["Notice"] = "Upplysningen i kallelsen",
        // Journals from before have it under this name.
        ["Papers"] = "Handlingarna",
        ["Place"] = "Platsen",
        ["PlannedMinutes"] = "Antalet minuter",
        ["Presenter"] = "Föredraganden",
        ["Proposal"] = "Förslaget till beslut",
        ["PropositionOrder"] = "Propositionsordningen",
        ["RegistryNumber"] = "Diarienumret",
        ["RemoteLink"] = "Länken för distansdeltagande",
        ["StartsAt"] = "Starttiden",
        ["Yes"] = "Vad ja står för",
    };
}
