using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Proposals;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Live;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Proposals;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.FollowUp.HandingOver;

/// <summary>What may be handed over, and to whom; for those who may name who is responsible.</summary>
public sealed class HandOverQueries(IDbContextFactory<WorkspaceDb> contexts, DecisionQueries log, TimeProvider clock)
{
    /// <summary>The subjects of the page.</summary>
    public static IReadOnlyList<Subject> SubjectsOf(CouncilId council) => [Subject.Decisions(council), Subject.Meetings(council), Subject.Council(council), Subject.ItemProposals(council)];

    /// <summary>Everything open of a person; null for a caller who may not name who is responsible, and for a person who is not in the register.</summary>
    public async Task<HandOverView?> FindAsync(Caller caller, CouncilId id, MemberId member)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var today = clock.Today();
        if (await db.FindReaderAsync(caller, id, today) is not { } reader || !reader.Has(Decision.Followers)
            || await db.Councils.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id) is not { } council || council.Find(member) is not { } person)
        {
            return null;
        }

        var theirs = db.LogOf(id, await db.HiddenItemsAsync(id, reader), new DecisionFilter())
            .Where(d => d.State == DecisionState.InForce && EF.Property<List<MemberId>>(d, "_responsibleMembers").Contains(member))
            .OrderBy(d => d.DueOn == null).ThenBy(d => d.DueOn).ThenBy(d => d.Year).ThenBy(d => d.Running);
        var rows = await DecisionQueries.RowsAsync(db, theirs);
        var circles = await db.CirclesAsync(rows.Select(r => r.Item));
        return new HandOverView(
            member, person.Details,
            rows.SelectMany(r => r.Progress.Where(p => p.Of?.Member == member && p.Now.State.IsOpen()).Select(p => new OpenPart(r, p, circles.GetValueOrDefault(r.Item)))).ToValueList(),
            await OthersAsync(db, id, person),
            council.Seats.OrderBy(s => s.Order).Where(s => s.Holder == member || s.Substitute == member).Select(s => new SeatOf(s.Id, s.Organisation, s.Holder == member)).ToValueList(),
            HeirsOf(council, person, today),
            await db.LatestHandOverAsync(id, reader.Member, member, clock.GetUtcNow()),
            today)
        {
            MayEnd = reader.Has(Council.Keepers) && (person.TermTo is not { } last || last >= today),
        };
    }

    /// <summary>Who may take over from anybody; empty for a caller who may not name who is responsible.</summary>
    public async Task<(ValueList<Heir> Heirs, LatestHandOver? Latest)> HeirsAsync(Caller caller, CouncilId id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var today = clock.Today();
        return await db.FindReaderAsync(caller, id, today) is { } reader && reader.Has(Decision.Followers) && await db.Councils.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id) is { } council
            ? (HeirsOf(council, null, today), await db.LatestHandOverAsync(id, reader.Member, null, clock.GetUtcNow()))
            : ([], null);
    }

    /// <summary>What a change of responsible would do; null for a caller who may not make it.</summary>
    /// <param name="chosen">The decisions; null for all that the filter finds.</param>
    /// <param name="from">Whose part is given away; null for whoever is responsible alone.</param>
    public async Task<ReassignPreview?> PreviewAsync(
        Caller caller, CouncilId id, DecisionFilter filter, IReadOnlyCollection<DecisionId>? chosen, Responsible? from, Responsible to, bool outsideIsMeant)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var today = clock.Today();
        if (await db.FindReaderAsync(caller, id, today) is not { } reader || !reader.Has(Decision.Followers)
            || await db.Councils.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id) is not { } council)
        {
            return null;
        }

        // What was ticked stays ticked when the filter is changed afterwards.
        var found = await log.IdsAsync(db, reader, id, chosen is null ? filter : new DecisionFilter());
        var ids = chosen is null ? found : found.FindAll(chosen.Contains);
        var shown = ids.Take(HandOverRules.Max).ToList();
        var rows = await DecisionQueries.RowsAsync(db, shown);
        var by = new Actor(reader.Member, reader.Name, reader.Duties, today);
        var decisions = await db.Decisions.AsNoTracking().Where(d => shown.Contains(d.Id)).ToDictionaryAsync(d => d.Id);
        var circles = await db.CirclesAsync(rows.Select(r => r.Item));
        var acting = await db.InSessionAsync(decisions.Values, by);
        var heir = HandOverRules.HeirOf(council, to, null, today);
        return new ReassignPreview(rows.Select(row =>
        {
            var part = from is null ? row.Responsibles is [var only] ? only : null : PartOf(row.Responsibles, from);
            var refusal = heir.Refusal
                ?? (!outsideIsMeant && heir.Value.IsOutside(circles.GetValueOrDefault(row.Item)) ? new DecisionRefusal.HeirIsOutside(row.Number, heir.Value.Name) : null)
                ?? decisions[row.Id].HandOver(
                    acting.GetValueOrDefault(row.Meeting, by), part, heir.Value.Who, default, acting.ContainsKey(row.Meeting)).Refusal;
            return new Reassigning(row, part, refusal);
        }).ToValueList(), ids.Count);
    }

    // Exactly, or else by the name of the organisation or of a person who is in the register no more.
    private static Responsible PartOf(ValueList<Responsible> named, Responsible from)
    {
        bool Same(string? name) => from is { Member: null, Person: null } && from.Organisation.Equals(name, StringComparison.OrdinalIgnoreCase);
        return named.FirstOrDefault(r => r == from) ?? named.FirstOrDefault(r => Same(r.Person) || Same(r.Organisation)) ?? from;
    }

    // The person's own organisation first, then its others, then the rest by organisation.
    private static ValueList<Heir> HeirsOf(Council council, Member? leaver, DateOnly today)
    {
        var people = council.Members.Where(m => m.Id != leaver?.Id && (m.DutiesOn(today) & Duties.Attending) != 0)
            .OrderBy(m => m.Organisation, StringComparer.CurrentCulture).ThenBy(m => m.Name, StringComparer.CurrentCulture)
            .Select(m => new Responsible(m.Organisation, m.Name, m.Id)).ToList();
        var organisations = people.Select(p => p.Organisation).Concat(council.Seats.Select(s => s.Organisation)).Append(leaver?.Organisation ?? "").Where(o => o.Length > 0)
            .Distinct(StringComparer.CurrentCultureIgnoreCase).Order(StringComparer.CurrentCulture).Select(o => new Responsible(o));
        return organisations.SelectMany(o => people.Where(p => p.Organisation.Equals(o.Organisation, StringComparison.OrdinalIgnoreCase)).Prepend(o))
            .OrderByDescending(h => leaver is not null && h.Organisation.Equals(leaver.Organisation, StringComparison.OrdinalIgnoreCase))
            .Select(h => HandOverRules.Of(council, h, leaver?.Id, today)).ToValueList();
    }

    // What is changed where it stands: an item's presenter is words, a proposal is its proposer's own, and who adjusts was chosen by the meeting.
    private static async Task<ValueList<OtherTask>> OthersAsync(WorkspaceDb db, CouncilId council, Member person)
    {
        var name = person.Name;
        var items = await db.Meetings.AsNoTracking().Where(m => m.Council == council && m.Import == null && (m.State == MeetingState.Preparing || m.State == MeetingState.Shared))
            .OrderBy(m => m.Date).SelectMany(m => m.Agenda.Items, (m, i) => new { m.Id, m.Date, Item = i.Id, i.Title, i.Presenter }).Where(i => i.Presenter.Contains(name)).ToListAsync();
        var proposals = await db.Set<ItemProposal>().AsNoTracking()
            .Where(p => p.Council == council && p.Proposer == person.Id && (p.State == ItemProposalState.Waiting || p.State == ItemProposalState.AskedBack))
            .Select(p => new { p.Id, p.Title }).ToListAsync();
        var ended = await db.Meetings.AsNoTracking().Where(m => m.Council == council && m.State == MeetingState.Closed && m.Import == null
                && db.Adjustments.Any(a => a.Meeting == m.Id && a.State != AdjustmentState.Adopted))
            .Select(m => new { m.Id, m.Date, m.Adjusters }).ToListAsync();
        var lines = ended.Count == 0 ? [] : await db.Set<Attendance>().AsNoTracking().Where(a => a.Member == person.Id).Select(a => a.Id).ToListAsync();
        return
        [
            .. items.Select(i => new OtherTask($"Föredrar ”{i.Title}” {SwedishDates.Full(i.Date)}", MeetingAddresses.Preparing(council, i.Id, i.Item))),
            .. ended.Where(m => m.Adjusters.Any(lines.Contains)).Select(m => new OtherTask($"Justerar protokollet {SwedishDates.Full(m.Date)}", MinutesAddresses.Record(council, m.Id))),
            .. proposals.Select(p => new OtherTask($"Har föreslagit ”{p.Title}”, som väntar på svar", ProposalAddresses.Of(council, p.Id))),
        ];
    }
}
