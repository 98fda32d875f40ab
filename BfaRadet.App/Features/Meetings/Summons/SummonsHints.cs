using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.App.Features.Meetings.Summons;

/// <summary>Something that is missing, in which items or areas.</summary>
public sealed record SummonsHint(string What, ValueList<HintPlace> Where);

/// <summary>Where something is missing.</summary>
/// <param name="Href">To the field that lacks it; null when it is not on the agenda.</param>
public sealed record HintPlace(string Words, string? Href);

/// <summary>What somebody may want to fill in before the summons goes. Nothing of it stops it.</summary>
internal static class SummonsHints
{
    /// <summary>One for each kind of thing, with the items it is missing in.</summary>
    public static IReadOnlyList<SummonsHint> Of(MeetingView meeting)
    {
        var items = meeting.Items.Where(i => i.Number is not null).ToList();
        var areas = items.SelectMany(i => i.FocusAreas).Distinct()
            .Select(id => meeting.FocusAreas.FirstOrDefault(a => a.Id == id)).Where(a => a is not null && a.To < meeting.Details.Date);
        IEnumerable<HintPlace> In(string field, Func<ItemView, bool> lacks) => items.Where(lacks).Select(i => new HintPlace(
            MeetingWords.Place(i.Number, i.Title), $"{MeetingAddresses.Preparing(meeting.Council, meeting.Id, i.Id)}#field-{field}"));
        SummonsHint[] all =
        [
            new("Utan minuter", In("PlannedMinutes", i => i.PlannedMinutes is null).ToValueList()),
            new("Beslutspunkter utan förslag till beslut", In("Proposal", i => i is { Kind: AgendaItemKind.Decision, Proposal: "" }).ToValueList()),
            new("Beslutspunkter utan bakgrund", In("Background", i => i is { Kind: AgendaItemKind.Decision, Background: "" }).ToValueList()),
            new("Utan föredragande", In("Presenter", i => i.Presenter == "" && i.Kind is not (AgendaItemKind.Formality or AgendaItemKind.AnyOtherBusiness)).ToValueList()),
            new("Fokusområden vars tid har gått ut", areas.Select(a => new HintPlace($"{FocusAreas.FocusAreaWords.Number(a!.Number)} {a.Name}", null)).ToValueList()),
        ];
        return [.. all.Where(h => h.Where.Count > 0)];
    }
}
