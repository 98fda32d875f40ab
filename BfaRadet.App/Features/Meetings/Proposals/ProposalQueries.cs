using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Live;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proposals;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Proposals;

/// <summary>Queries for proposed items: one's own, and for those who prepare all. Of what was withdrawn these see the title only.</summary>
public sealed class ProposalQueries(IDbContextFactory<WorkspaceDb> contexts, TimeProvider clock)
{
    /// <summary>How many that are settled are shown.</summary>
    public const int MaxSettled = 30;

    internal static readonly ItemProposalState[] OpenStates = [ItemProposalState.Waiting, ItemProposalState.AskedBack, ItemProposalState.Answered];

    public static IReadOnlyList<Subject> SubjectsOf(CouncilId council) =>
        [Subject.ItemProposals(council), Subject.Meetings(council), Subject.FocusAreas(council), Subject.Council(council)];

    /// <summary>Null for a caller outside the council.</summary>
    public async ValueTask<ProposalsView?> ListAsync(Caller caller, CouncilId council)
    {
        await using var db = await contexts.CreateDbContextAsync();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        if (await db.FindReaderAsync(caller, council, clock.Today()) is not { } reader)
        {
            return null;
        }

        var all = db.ItemProposals().Where(p => p.Council == council);
        var mine = await all.Where(p => p.Proposer == reader.Member).OrderByDescending(p => p.ProposedAt).ToListAsync();
        var (open, settled) = (new List<ItemProposal>(), new List<ItemProposal>());
        if (reader.Prepares)
        {
            open = await all.Where(p => OpenStates.Contains(p.State)).OrderBy(p => p.ProposedAt).ToListAsync();
            settled = await all.Where(p => !OpenStates.Contains(p.State) && p.State != ItemProposalState.Withdrawn)
                .OrderByDescending(p => p.SettledAt).Take(MaxSettled).ToListAsync();
        }

        var name = await db.Councils.Where(c => c.Id == council).Select(c => c.Name).FirstAsync();
        var choices = await ChoicesAsync(db, council, reader);
        var views = (await ViewsAsync(db, [.. mine, .. open, .. settled], reader, choices)).ToLookup(v => v.Id);
        ValueList<ProposalView> Of(List<ItemProposal> some) => some.Select(p => views[p.Id].First()).ToValueList();
        return new ProposalsView(council, name, reader, Of(open), Of(settled), Of(mine), choices);
    }

    /// <summary>Null when there is none, and for a caller who may not know of it.</summary>
    public async ValueTask<ProposalPageView?> FindAsync(Caller caller, CouncilId council, ItemProposalId id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        if (await db.FindReaderAsync(caller, council, clock.Today()) is not { } reader
            || await db.ItemProposals().FirstOrDefaultAsync(p => p.Id == id && p.Council == council) is not { } proposal
            || !MaySee(reader, proposal))
        {
            return null;
        }

        var name = await db.Councils.Where(c => c.Id == council).Select(c => c.Name).FirstAsync();
        var choices = await ChoicesAsync(db, council, reader);
        return new ProposalPageView(council, name, (await ViewsAsync(db, [proposal], reader, choices))[0], reader, choices);
    }

    internal static bool MaySee(Reader reader, ItemProposal proposal) =>
        proposal.Proposer == reader.Member || reader.Prepares;

    private async Task<ProposalChoices> ChoicesAsync(WorkspaceDb db, CouncilId council, Reader reader)
    {
        var (prepares, today, now) = (reader.Prepares, clock.Today(), clock.GetUtcNow());
        var areas = await db.FocusAreas.Where(a => a.Council == council && a.To >= today).OrderBy(a => a.Order).ToListAsync();
        var meetings = await db.Meetings.Include(m => m.Agenda.Items.OrderBy(i => i.Order)).AsSplitQuery()
            .Where(m => m.Council == council && m.Date >= today && (m.State == MeetingState.Shared || prepares && m.State == MeetingState.Preparing))
            .OrderBy(m => m.Date).ThenBy(m => m.StartsAt).ToListAsync();
        return new ProposalChoices(
            areas.Select(FocusAreaView.Of).ToValueList(),
            meetings.Select(m => new ComingMeeting(
                m.Id, MeetingWords.Day(m.Date, m.StartsAt, meetings.Count(other => other.Date == m.Date) > 1),
                prepares ? m.Agenda.Items.Where(i => i.Kind != AgendaItemKind.Break).Select(i => new ComingItem(i.Id, i.Number, i.Title)).ToValueList() : [])
            { HasBegun = SwedishDates.MomentOf(m.Date, m.StartsAt) <= now }).ToValueList());
    }

    private static async Task<List<ProposalView>> ViewsAsync(
        WorkspaceDb db, IReadOnlyList<ItemProposal> proposals, Reader reader, ProposalChoices choices)
    {
        var ids = proposals.SelectMany(p => new[] { p.Meeting, p.Text.Wished }).OfType<MeetingId>().Distinct().ToList();
        var meetings = await db.Meetings.Where(m => ids.Contains(m.Id)).Select(m => new { m.Id, m.Date, m.State }).ToDictionaryAsync(m => m.Id);
        var taken = proposals.Select(p => p.Item).OfType<AgendaItemId>().ToList();
        var items = await db.Set<AgendaItem>().Where(i => taken.Contains(i.Id)).Select(i => new { i.Id, i.Number, i.Title }).ToDictionaryAsync(i => i.Id);
        var hidden = proposals.Count == 0 ? HiddenItems.None : await db.HiddenItemsAsync(proposals[0].Council, reader);
        var wanted = proposals.Select(p => p.FocusArea).OfType<FocusAreaId>().Except(choices.Areas.Select(a => a.Id)).ToList();
        var areas = choices.Areas.Concat(
            wanted.Count == 0 ? [] : (await db.FocusAreas.Where(a => wanted.Contains(a.Id)).ToListAsync()).Select(FocusAreaView.Of)).ToList();
        return [.. proposals.Select(ViewOf)];

        ProposalView ViewOf(ItemProposal p)
        {
            var isHidden = p.State == ItemProposalState.Withdrawn && p.Proposer != reader.Member;
            var text = isHidden ? new ItemProposalText(p.Title) : p.Text;
            return new ProposalView(
                p.Id, p.Proposer, p.Name, p.Organisation, p.ProposedAt, text, p.State, isHidden ? [] : p.Questions, p.Reason, p.SettledBy, p.SettledAt, p.Version)
            {
                Area = areas.FirstOrDefault(a => a.Id == text.FocusArea),
                WishedOn = text.Wished is { } wished && meetings.TryGetValue(wished, out var day) ? day.Date : null,
                Place = PlaceOf(p),
            };
        }

        // A meeting in Beredning is not told of, not even to who proposed something for it.
        ProposalPlace? PlaceOf(ItemProposal proposal)
        {
            if (proposal.Meeting is not { } at || !meetings.TryGetValue(at, out var meeting) || (meeting.State == MeetingState.Preparing && !reader.Prepares))
            {
                return null;
            }

            var item = proposal.Item is { } id && items.TryGetValue(id, out var found) ? found : null;
            return new ProposalPlace(at, meeting.Date, meeting.State != MeetingState.Preparing, item?.Id, item?.Number, item is null ? "" : hidden.TitleOf(item.Id, item.Title))
            {
                IsCancelled = meeting.State == MeetingState.Cancelled,
            };
        }
    }
}

/// <summary>The table, as a set of the workspace's database.</summary>
internal static class ProposalSet
{
    public static DbSet<ItemProposal> ItemProposals(this WorkspaceDb db) => db.Set<ItemProposal>();
}
