using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.App.Features.Meetings.Summons;

/// <summary>What somebody may want to fill in before the summons goes. Nothing of it stops it.</summary>
internal static class SummonsHints
{
    /// <summary>A line for each kind of thing, with the items it is missing in.</summary>
    public static IReadOnlyList<string> Of(MeetingView meeting)
    {
        var items = meeting.Items.Where(i => i.Number is not null).ToList();
        var areas = items.SelectMany(i => i.FocusAreas).Distinct()
            .Select(id => meeting.FocusAreas.FirstOrDefault(a => a.Id == id)).Where(a => a is not null && a.To < meeting.Details.Date);
        return
        [
            .. Line("Utan minuter", items.Where(i => i.PlannedMinutes is null)),
            .. Line("Beslutspunkter utan förslag till beslut", items.Where(i => i is { Kind: AgendaItemKind.Decision, Proposal: "" })),
            .. Line("Beslutspunkter utan bakgrund", items.Where(i => i is { Kind: AgendaItemKind.Decision, Background: "" })),
            .. Line("Utan föredragande", items.Where(i => i.Presenter == "" && i.Kind is not (AgendaItemKind.Formality or AgendaItemKind.AnyOtherBusiness))),
            .. Line("Fokusområden vars tid har gått ut", areas.Select(a => $"{FocusAreas.FocusAreaWords.Number(a!.Number)} {a.Name}")),
        ];
    }

    private static IEnumerable<string> Line(string what, IEnumerable<ItemView> items) => Line(what, items.Select(i => MeetingWords.Place(i.Number, i.Title)));

    private static IEnumerable<string> Line(string what, IEnumerable<string> which) =>
        which.ToList() is { Count: > 0 } all ? [$"{what}: {Listed.And(all)}."] : [];
}
