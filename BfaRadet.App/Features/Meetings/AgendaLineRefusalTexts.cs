using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.App.Features.Meetings;

/// <summary>Swedish texts of an agenda line's refusals. What was typed is always kept.</summary>
internal sealed class AgendaLineRefusalTexts : RefusalWords<AgendaLineRefusal>
{
    protected override string Of(AgendaLineRefusal refusal) => refusal switch
    {
        AgendaLineRefusal.UnreadableMinutes(var typed) =>
            $"”{typed}” går inte att läsa som ett antal minuter. Skriv till exempel ”10 min”, med komma före och efter.",
        AgendaLineRefusal.TwoDurations(var first, var second) => $"Raden har två tider: {first} min och {second} min. Behåll en.",
        AgendaLineRefusal.TwoKinds(var first, var second) =>
            $"Raden har två slag: {Lower(first)} och {Lower(second)}. Behåll ett.",
        AgendaLineRefusal.AmbiguousPresenter(var typed, var candidates) =>
            $"”{typed}” kan betyda flera: {Listed.Or(candidates)}. Skriv mer av namnet.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words"),
    };

    protected override string? FieldOf(AgendaLineRefusal refusal) => nameof(AgendaItemText.Title);

    private static string Lower(AgendaItemKind kind) => MeetingWords.Of(kind).ToLower(System.Globalization.CultureInfo.CurrentCulture);
}
