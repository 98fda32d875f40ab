using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Sessions;
using BfaRadet.App.Live;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;
using System.Globalization;

namespace BfaRadet.App.Features.Meetings.Matters;

/// <summary>Queries for matters. What belongs to an item is taken from its meeting as the caller sees that.</summary>
public sealed class MatterQueries(
    IDbContextFactory<WorkspaceDb> contexts, SharedViews shared, MeetingQueries meetings, AccountSessions sessions, TimeProvider clock)
{
    /// <summary>How many matters that are done with are listed.</summary>
    public const int MaxTreated = 60;

    /// <summary>How much an item can be tied to is offered at once.</summary>
    public const int MaxChoices = 8;

    /// <summary>The longest search, in characters.</summary>
    public const int SearchMax = 100;

    /// <summary>Also those of a matter's page: whatever hangs on one of its items rings one of these.</summary>
    public static IReadOnlyList<Subject> SubjectsOf(CouncilId council) =>
        [Subject.Matters(council), Subject.Meetings(council), Subject.Decisions(council), Subject.Council(council), Subject.FocusAreas(council)];

    /// <summary>Those of the links to matters around the items of a meeting. Decisions are no bell: one that puts an item off is seen when the meeting goes on.</summary>
    public static IReadOnlyList<Subject> SubjectsOfWays(CouncilId council) => [Subject.Matters(council), Subject.Meetings(council)];

    /// <summary>Those that can be followed; the ones that wait first. Null for a caller outside the council.</summary>
    public async ValueTask<MattersView?> ListAsync(Caller caller, CouncilId council, string? search)
    {
        if (await SeenAsync(caller, council) is not { } seen)
        {
            return null;
        }

        var asked = (search ?? "").Trim();
        asked = asked.Length > SearchMax ? asked[..SearchMax] : asked;
        var followed = seen.Index.Matters.Where(m => m.IsFollowed).ToList();
        var found = followed.Where(m => asked.Length == 0 || Fits(m, asked)).OrderBy(m => m.Standing)
            .ThenBy(m => m.Standing == MatterStanding.Planned ? m.Next!.When : default)
            .ThenByDescending(m => m.Last.When).ToList();
        var open = found.Where(m => m.Standing != MatterStanding.Treated).ToList();
        var treated = found.Skip(open.Count).ToList();
        return new MattersView(
            council, seen.Index.CouncilName, asked, open.Concat(treated.Take(MaxTreated)).Select(Row).ToValueList(), followed.Count, Math.Max(0, treated.Count - MaxTreated));
    }

    /// <summary>The matter of an item; null when there is none that the caller may see.</summary>
    public async ValueTask<MatterView?> FindAsync(Caller caller, CouncilId council, AgendaItemId item)
    {
        if (await SeenAsync(caller, council) is not var (index, reader) || index.Of(item) is not { } matter)
        {
            return null;
        }

        var (today, steps) = (clock.Today(), new List<MatterStep>());
        foreach (var one in matter.Items)
        {
            // As it is seen in its meeting, so that nothing is shown here that is not shown there.
            if (await meetings.FindAsync(caller, council, one.Meeting) is not { } meeting || meeting.Find(one.Id) is not { Hidden: null } view)
            {
                continue;
            }

            var decisions = meeting.Decisions.Where(d => d.Item == one.Id && d.State != DecisionState.Withdrawn).Select(d => new MatterDecision(
                d.Id, d.Number, d.Draft.Kind, d.Draft.Text, DecisionCounts.StandingOf(d.Draft.Kind, d.State, d.Draft.DueOn, d.Course, today),
                LinksTo(index, SuggestionKey.Of(d.Id), matter)));
            steps.Add(new MatterStep(
                Place(one), meeting.FirstParagraph, view.Kind, view.Title, view.RegistryNumber, decisions.ToValueList(), meeting.AttachmentsOf(one.Id), meeting.AwaitedOn(one.Id),
                view.Attachments));
        }

        return steps.Count == 0 ? null : new MatterView(
            council, index.CouncilName, matter.Title, matter.RegistryNumber, matter.Standing, Place(matter.Last), steps.ToValueList(),
            matter.Next is { } planned ? Place(planned) : null, NextOf(index, today), reader.Prepares);
    }

    /// <summary>Which items have a matter that can be followed; null for a caller outside the council.</summary>
    public async ValueTask<MatterWays?> WaysAsync(Caller caller, CouncilId council) => await SeenAsync(caller, council) is not { } seen ? null
        : new MatterWays(council, seen.Index.Matters.Where(m => m.IsFollowed).SelectMany(m => m.Items, (m, i) => new ItemWay(i.Id, m.Items.Count)).ToValueList());

    /// <summary>What an item is about; null for others than those who prepare its meeting.</summary>
    public async ValueTask<ItemTiesView?> TiesAsync(Caller caller, CouncilId council, MeetingId meeting, AgendaItemId item)
    {
        if (await SeenAsync(caller, council) is not var (index, _) || !await PreparesAsync(caller, council, meeting))
        {
            return null;
        }

        var byId = index.Items.ToDictionary(i => i.Id);
        var keys = index.Keys.Where(k => k.Item == item).ToList();
        var tied = keys.Select(k => (k.Key, Earlier: index.EarlierOf(k))).Where(k => k.Earlier is { } id && id != item && byId.ContainsKey(id))
            .Select(k => new TiedItem(k.Key, Link(byId[k.Earlier!.Value]))).DistinctBy(t => t.Item.Item).ToValueList();
        var wanted = keys.Select(k => SuggestionKey.DecisionOf(k.Key)).OfType<DecisionId>().ToList();
        await using var db = await contexts.CreateDbContextAsync();
        var about = wanted.Count == 0 ? [] : (await db.Decisions.AsNoTracking().Where(d => wanted.Contains(d.Id) && d.State != DecisionState.Withdrawn)
            .OrderBy(d => d.Year).ThenBy(d => d.Running).ToListAsync()).Where(d => byId.ContainsKey(d.Item)).ToList();
        var own = byId.GetValueOrDefault(item);
        return new ItemTiesView(
            item, RegistryKey.Of(own?.RegistryNumber ?? ""), index.Of(item) is { } matter ? matter.Items.Where(i => i.Id != item && (own is null || i.When.CompareTo(own.When) < 0)).Select(Link).ToValueList() : [],
            tied, about.Select(Link).ToValueList());
    }

    /// <summary>
    /// Earlier items, one for each matter, and decisions, that an item can be tied to, by number, title, registry number or wording; none
    /// for others than preparers.
    /// </summary>
    public async ValueTask<ValueList<TieChoice>> ChoicesAsync(Caller caller, CouncilId council, MeetingId meeting, AgendaItemId item, string search)
    {
        var asked = search.Trim();
        if (asked.Length < 2 || asked.Length > SearchMax || await SeenAsync(caller, council) is not var (index, _) || !await PreparesAsync(caller, council, meeting)
            || index.Items.FirstOrDefault(i => i.Id == item && i.Meeting == meeting) is not { } own)
        {
            return [];
        }

        var items = index.Matters.Where(m => !m.Items.Any(i => i.Id == item) && Fits(m, asked))
            .Select(m => (Matter: m, Earlier: m.Items.LastOrDefault(i => i.Meeting != meeting && i.When.CompareTo(own.When) < 0)))
            .Where(m => m.Earlier is { Kind: not (AgendaItemKind.Formality or AgendaItemKind.AnyOtherBusiness) })
            .OrderByDescending(m => m.Matter.IsFollowed).ThenByDescending(m => m.Earlier!.When).Take(MaxChoices)
            .Select(m => new TieChoice(SuggestionKey.Of(m.Earlier!.Id), null, Link(m.Earlier), m.Matter.Items.Count)).ToList();

        await using var db = await contexts.CreateDbContextAsync();
        // SQLite folds no å, ä and ö, so the words are compared here.
        var decisions = await db.Decisions.AsNoTracking().Where(d => d.Council == council && d.Item != item && d.State != DecisionState.Withdrawn)
            .OrderByDescending(d => d.Year).ThenByDescending(d => d.Running).Select(d => new { d.Id, d.Item, d.Year, d.Running, d.Text, d.RecordedAt }).ToListAsync();
        var seen = index.Items.Select(i => i.Id).ToHashSet();
        var known = index.Keys.Where(k => k.Item == item).Select(k => k.Key).ToHashSet();
        return items.Concat(decisions
            .Where(d => seen.Contains(d.Item) && !known.Contains(SuggestionKey.Of(d.Id)) && (Holds(d.Text, asked) || Holds(new DecisionNumber(d.Year, d.Running).ToString(), asked)))
            .Take(MaxChoices)
            .Select(d => new TieChoice(SuggestionKey.Of(d.Id), new DecisionLink(d.Id, new(d.Year, d.Running), d.Text, SwedishDates.DateOf(d.RecordedAt)), null, 0))).ToValueList();
    }

    /// <summary>The items that took a decision up later, as the caller may see them; null for a caller outside the council.</summary>
    public async ValueTask<DecisionTakenUp?> TakenUpAsync(Caller caller, CouncilId council, DecisionId decision)
    {
        if (await SeenAsync(caller, council) is not var (index, _))
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync();
        return new DecisionTakenUp(await db.Decisions.AsNoTracking().Where(d => d.Id == decision && d.Council == council).Select(d => (AgendaItemId?)d.Item).FirstOrDefaultAsync() is { } item
            && index.Items.Any(i => i.Id == item)
                ? LinksTo(index, SuggestionKey.Of(decision), null)
                : []);
    }

    // Also who was chosen for that meeting.
    private async ValueTask<bool> PreparesAsync(Caller caller, CouncilId council, MeetingId meeting) =>
        (await meetings.FindAsync(caller, council, meeting))?.ReaderOf(caller)?.Has(Meeting.Preparers) == true;

    private async ValueTask<(MatterIndex Index, Reader Reader)?> SeenAsync(Caller caller, CouncilId council) =>
        sessions.Holds(caller) && await SharedAsync(council) is { } index && index.Readers.FirstOrDefault(r => r.AccountId == caller.AccountId) is { } reader
            ? (index.SeenBy(reader), reader)
            : null;

    private ValueTask<MatterIndex?> SharedAsync(CouncilId id) => shared.GetAsync(SubjectsOf(id), async () =>
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Councils.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id) is { } council
            ? await MatterIndex.LoadAsync(db, id, council.Name, Reader.AllOf(council, clock.Today()))
            : null;
    });

    private static ValueList<ItemLink> LinksTo(MatterIndex index, string key, Matter? outside)
    {
        var items = index.Keys.Where(k => k.Key == key).Select(k => k.Item).ToHashSet();
        return index.Items.Where(i => items.Contains(i.Id) && i.MeetingState != MeetingState.Cancelled && outside?.Items.Any(o => o.Id == i.Id) != true)
            .OrderBy(i => i.When).Select(Link).ToValueList();
    }

    private static DateOnly? NextOf(MatterIndex index, DateOnly today) =>
        index.Items.Where(i => i.MeetingState is MeetingState.Preparing or MeetingState.Shared && i.Date >= today).Select(i => (DateOnly?)i.Date).Min();

    private static MatterRow Row(Matter matter) => new(
        matter.Id, matter.Title, matter.RegistryNumber, matter.Standing, matter.Items.Count, Place(matter.Next ?? matter.Last));

    private static MatterPlace Place(MatterItem item) => new(item.Id, item.Meeting, item.Date, item.MeetingState, item.Number, item.State, item.BackOn) { IsBroughtIn = item.IsBroughtIn };

    private static ItemLink Link(MatterItem item) => new(item.Id, item.Title, item.RegistryNumber, item.Meeting, item.Date, item.Number);

    private static DecisionLink Link(Decision decision) => new(decision.Id, decision.Number, decision.Text, SwedishDates.DateOf(decision.RecordedAt));

    // Also what it was called at other meetings. A number is found however it is written.
    private static bool Fits(Matter matter, string asked)
    {
        var key = RegistryKey.Of(asked);
        return matter.Items.Any(i => Holds(i.Title, asked) || Holds(i.RegistryNumber, asked) || key.Length > 0 && $" {RegistryKey.Of(i.RegistryNumber)} ".Contains($" {key} ", StringComparison.Ordinal));
    }

    private static bool Holds(string text, string asked) => CultureInfo.GetCultureInfo("sv-SE").CompareInfo.IndexOf(text, asked, CompareOptions.IgnoreCase) >= 0;
}
