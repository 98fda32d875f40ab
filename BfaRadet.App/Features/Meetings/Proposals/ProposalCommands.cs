using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Proposals;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Proposals;

/// <summary>Proposing items, and what becomes of them. The proposer is written to at each step that somebody else takes.</summary>
public sealed class ProposalCommands(Changes changes, ProposalLetters letters)
{
    /// <summary>Proposes an item. The caller chooses the id, so that a form sent twice makes one.</summary>
    public Task<Result<Done>> ProposeAsync(Caller caller, CouncilId council, ItemProposalId id, ItemProposalText text) =>
        changes.MakeAsync<Done>(caller, council, async moment =>
        {
            if (await moment.Db.ItemProposals().FirstOrDefaultAsync(p => p.Id == id) is { } known)
            {
                return known.Council == council ? known.ProposeAgain(moment.By, text) : new NotFound();
            }

            if (await UnknownAsync(moment, council, null, text) is { } unknown)
            {
                return unknown;
            }

            var register = await moment.Db.Councils.AsNoTracking().FirstAsync(c => c.Id == council);
            var organisation = moment.By.Member is { } member ? register.Find(member)?.Organisation ?? "" : "";
            var proposed = ItemProposal.Propose(moment.By, id, council, organisation, text, await OpenAsync(moment, council), moment.At);
            return proposed.Map(proposal =>
            {
                moment.Db.Add(proposal);
                return Done.Value;
            });
        });

    public Task<Result<Done>> EditAsync(Caller caller, CouncilId council, ItemProposalId id, ItemProposalText before, ItemProposalText after) =>
        ToAsync(caller, council, id, async (proposal, moment) =>
            await UnknownAsync(moment, council, before, after) is { } unknown ? unknown : proposal.Edit(moment.By, before, after));

    public Task<Result<Done>> WithdrawAsync(Caller caller, CouncilId council, ItemProposalId id) =>
        ToAsync(caller, council, id, (proposal, moment) => Task.FromResult(proposal.Withdraw(moment.By, moment.At)));

    /// <summary>Hands in again what was withdrawn.</summary>
    public Task<Result<Done>> RenewAsync(Caller caller, CouncilId council, ItemProposalId id) =>
        ToAsync(caller, council, id, async (proposal, moment) => proposal.Renew(moment.By, await OpenAsync(moment, council)));

    /// <summary>Answers the question that waits.</summary>
    public Task<Result<Done>> AnswerAsync(Caller caller, CouncilId council, ItemProposalId id, string answer) =>
        ToAsync(caller, council, id, (proposal, moment) => Task.FromResult(proposal.Answer(moment.By, answer, moment.At)));

    /// <param name="seen">The version the caller looked at.</param>
    /// <param name="seenAt">What the caller reached the server at.</param>
    public Task<Result<Done>> AskAsync(Caller caller, CouncilId council, ItemProposalId id, int seen, string question, string? seenAt = null) =>
        HandleAsync(caller, council, id, seenAt, (proposal, moment) => Task.FromResult(proposal.Ask(moment.By, seen, question, moment.At)));

    public Task<Result<Done>> DeclineAsync(Caller caller, CouncilId council, ItemProposalId id, int seen, string reason, string? seenAt = null) =>
        HandleAsync(caller, council, id, seenAt, (proposal, moment) => Task.FromResult(proposal.Decline(moment.By, seen, reason, moment.At)));

    /// <summary>Makes it an item of a meeting's agenda, under an id that the caller chooses, before the closing items.</summary>
    public Task<Result<Done>> TakeInAsync(
        Caller caller, CouncilId council, ItemProposalId id, int seen, MeetingId meeting, AgendaItemId item, string? seenAt = null) =>
        HandleAsync(caller, council, id, seenAt, async (proposal, moment) =>
            await moment.Db.LoadMeetingAsync(meeting) is { } found
                ? proposal.TakeIn(moment.By, seen, found, item, ProposalPlaces.After(found, proposal), moment.At)
                : new NotFound());

    /// <summary>Adds it to the background of an item.</summary>
    public Task<Result<Done>> MergeAsync(
        Caller caller, CouncilId council, ItemProposalId id, int seen, MeetingId meeting, AgendaItemId item, string? seenAt = null) =>
        HandleAsync(caller, council, id, seenAt, async (proposal, moment) =>
            await moment.Db.LoadMeetingAsync(meeting) is { } found
                ? proposal.MergeInto(moment.By, seen, found, item, ProposalWords.Added(proposal), moment.At)
                : new NotFound());

    /// <summary>Takes back what became of it.</summary>
    public Task<Result<Done>> ReopenAsync(Caller caller, CouncilId council, ItemProposalId id, int seen, string? seenAt = null) =>
        HandleAsync(caller, council, id, seenAt, async (proposal, moment) => proposal.Reopen(
            moment.By, seen, proposal.Meeting is { } meeting ? await moment.Db.LoadMeetingAsync(meeting) : null), isUndo: true);

    private Task<Result<Done>> HandleAsync(
        Caller caller, CouncilId council, ItemProposalId id, string? seenAt, Func<ItemProposal, Changes.Moment, Task<Result<Done>>> ask, bool isUndo = false) =>
        ToAsync(caller, council, id, async (proposal, moment) =>
        {
            var before = proposal.Version;
            var asked = await ask(proposal, moment);
            if (asked.Refusal is null && proposal.Version != before)
            {
                await letters.PostAsync(moment.Db, proposal, moment.By, moment.At, seenAt, isUndo);
            }

            return asked;
        });

    private Task<Result<Done>> ToAsync(
        Caller caller, CouncilId council, ItemProposalId id, Func<ItemProposal, Changes.Moment, Task<Result<Done>>> ask) =>
        changes.MakeAsync<Done>(caller, council, async moment =>
            await moment.Db.ItemProposals().FirstOrDefaultAsync(p => p.Id == id && p.Council == council) is { } proposal
                && (proposal.Proposer == moment.By.Member || moment.By.Has(ItemProposal.Handlers))
                    ? await ask(proposal, moment)
                    : new NotFound());

    private static Task<int> OpenAsync(Changes.Moment moment, CouncilId council) =>
        moment.Db.ItemProposals().CountAsync(p => p.Council == council && p.Proposer == moment.By.Member && ProposalQueries.OpenStates.Contains(p.State));

    // A meeting or an area of another council, and a meeting that the caller may not know of.
    private static async Task<Refusal?> UnknownAsync(Changes.Moment moment, CouncilId council, ItemProposalText? before, ItemProposalText after)
    {
        var prepares = moment.By.Has(Duties.Preparers);
        return after.Wished is { } wished && wished != before?.Wished
                && !await moment.Db.Meetings.AnyAsync(m => m.Id == wished && m.Council == council && (prepares || m.State != MeetingState.Preparing))
            || after.FocusArea is { } area && area != before?.FocusArea && !await moment.Db.FocusAreas.AnyAsync(a => a.Id == area && a.Council == council)
                ? new NotFound()
                : null;
    }
}
