using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Identity.Quotas;
using BfaRadet.App.Ui;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace BfaRadet.App.Features.Meetings.Hub;

/// <summary>
/// The meeting for clients that are not Blazor pages, such as the wall display. Stateless and without rules: the commands
/// check rights, and a refusal is returned as data. A missing meeting and one the caller may not see get the same answer.
/// </summary>
[Authorize]
public sealed class MeetingHub(
    MeetingRelay relay, MeetingQueries queries, SecretaryCommands secretary, ChairCommands chair, WritingLimits limits, AccountQuotas quotas,
    TimeProvider clock) : Hub<IMeetingClient>
{
    public const string Address = "/hubs/mote";

    /// <summary>
    /// Largest message from a client, in bytes; more ends the connection. As much as a page may send, so that a line that is too long is
    /// declined with words.
    /// </summary>
    public const int LargestMessage = 1024 * 1024;

    private const string NoSuchMeeting = "Sammanträdet finns inte.";
    private const string TooOften = "Det kom för många ändringar på en gång. Vänta en sekund och försök igen. Inget har ändrats.";

    private Caller Caller => Caller.From(Context.User) ?? throw new HubException("Du är inte inloggad.");

    /// <summary>The current state; later ones come through <see cref="IMeetingClient.State"/>.</summary>
    public async Task<FollowView?> Follow(Guid meeting)
    {
        using var turn = await quotas.JoinAsync(Caller.AccountId, Context.ConnectionAborted);
        return !turn.IsAcquired ? throw new HubException(QuotaTexts.Joins) : await relay.FollowAsync(Context.ConnectionId, Caller, new MeetingId(meeting), Context.ConnectionAborted)
        ?? (Context.ConnectionAborted.IsCancellationRequested ? null : throw new HubException(NoSuchMeeting));
    }

    public void Leave(Guid meeting) => relay.Leave(Context.ConnectionId, new MeetingId(meeting));

    /// <summary>The server's clock: a heartbeat for clients that show how old their data is.</summary>
    public DateTimeOffset Now() => SwedishTime.Of(clock.GetUtcNow());

    /// <summary>Records a decision from a decision line. The client chooses the id: a repeated request records once.</summary>
    public async Task<Answer> RecordDecision(Guid meeting, Guid item, Guid decisionId, TypedText line)
    {
        var id = new MeetingId(meeting);
        if (!limits.Allows(Caller, id.ToParent()))
        {
            return new Answer(Refused: TooOften);
        }

        if (await FindAsync(id) is not { } view)
        {
            return new Answer(Refused: NoSuchMeeting);
        }

        if (!line.IsWhole)
        {
            return new Answer(Refused: TypedText.NotWhole);
        }

        var draft = DecisionLine.Read(line.Text, DecisionContexts.Now(view, clock));
        return draft.IsRefused(out var unread)
            ? new Answer(Refused: RefusalTexts.Of(unread))
            : Said(await secretary.RecordDecisionAsync(
                Caller, id, new AgendaItemId(item), new DecisionId(decisionId), draft.Value), number => number.ToString());
    }

    /// <summary>Opens the meeting.</summary>
    public async Task<Answer> Open(Guid meeting)
    {
        var id = new MeetingId(meeting);
        return limits.Allows(Caller, id.ToParent())
            ? Said(await chair.OpenAsync(Caller, id), _ => null)
            : new Answer(Refused: TooOften);
    }

    /// <summary>Makes an item the current one.</summary>
    public async Task<Answer> TakeUp(Guid meeting, Guid item)
    {
        var id = new MeetingId(meeting);
        return limits.Allows(Caller, id.ToParent())
            ? Said(await chair.TakeUpAsync(Caller, id, new AgendaItemId(item)), _ => null)
            : new Answer(Refused: TooOften);
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        relay.LeaveAll(Context.ConnectionId);
        return Task.CompletedTask;
    }

    private async Task<MeetingView?> FindAsync(MeetingId meeting) =>
        await queries.CouncilOfAsync(meeting) is { } council ? await queries.FindAsync(Caller, council, meeting) : null;

    private static Answer Said<T>(Result<T> result, Func<T, string?> number) => result.Refusal switch
    {
        null => new Answer(number(result.Value)),
        NotFound => new Answer(Refused: NoSuchMeeting),
        var refusal => new Answer(Refused: RefusalTexts.Of(refusal)),
    };
}
