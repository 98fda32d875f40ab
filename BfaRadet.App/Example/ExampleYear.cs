using BfaRadet.App.Data;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Years;

namespace BfaRadet.App.Example;

/// <summary>What the example council takes up every year: one theme that has been, one at the next meeting, and some without a meeting yet.</summary>
internal static class ExampleYear
{
    public static async Task MakeAsync(Changes changes, WorkspaceDb db, Council council, IReadOnlyList<ExamplePerson> people, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        var coordinator = people.Single(p => p.Duties == Duties.Coordinator).Acting(today);
        var held = today.AddDays(-56);
        void Add(string title, DateOnly at, AgendaItemKind kind, string presenter, int minutes, bool isOnce = false) => db.Add(YearTheme.Add(
            coordinator, new YearThemeId(Guid.CreateVersion7()), council.Id,
            new YearThemeText(title, at.Month, isOnce ? at.Year : held.Year, isOnce ? at.Year : null, kind, presenter, minutes), since: held).Value);

        Add("Verksamhetsberättelse för rådet", held, AgendaItemKind.Decision, "brottsförebyggande samordnare", 20);
        Add("Lägesbild", today.AddDays(70), AgendaItemKind.Information, "kommunpolis", 30);
        Add("Uppföljning av åtgärdsplanen", today.AddDays(125), AgendaItemKind.FollowUp, "brottsförebyggande samordnare", 30);
        Add("Rapport till fullmäktige", today.AddDays(165), AgendaItemKind.Decision, "ordförande", 15);
        Add("Medborgarlöfte", today.AddDays(200), AgendaItemKind.Discussion, "kommunpolis", 20);
        Add("Ansökan om bidrag från Brå", today.AddDays(240), AgendaItemKind.Decision, "brottsförebyggande samordnare", 15, isOnce: true);
        await changes.SaveAsync(db, coordinator, now.AddDays(-1));
    }
}
