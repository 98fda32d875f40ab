using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Links;
using BfaRadet.App.Features.Meetings.Attachments;
using BfaRadet.App.Mail;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Summons;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Summons;

/// <summary>What the link of a letter is for.</summary>
/// <param name="Details">Time and place as they went out last.</param>
/// <param name="Answer">What the person has answered; null when nothing.</param>
public sealed record AnswerLink(string Name, string CouncilName, MeetingDetails Details, SummonsAnswer? Answer)
{
    /// <summary>What was answered to a time that the meeting has been moved from.</summary>
    public EarlierAnswer? Earlier { get; init; }

    /// <summary>Whether the meeting has been moved from that time, and nobody has been told.</summary>
    public bool IsMovedUntold { get; init; }

    /// <summary>The time that the letter of the link says, when the meeting has been moved from it and that has been told; null otherwise.</summary>
    public MeetingDetails? MovedSince { get; init; }

    /// <summary>What the person is, and is asked.</summary>
    public OwnServing Serving { get; init; } = OwnServing.Called;

    /// <summary>Who sent the summons.</summary>
    public string Sender { get; init; } = "";

    /// <summary>Where the sender, or else the council, is reached by e-mail; may be empty.</summary>
    public string Address { get; init; } = "";

    /// <summary>Whether a newer letter has gone to the person: it shows what is answered, and the newer one's link answers.</summary>
    public bool IsOld { get; init; }
}

/// <summary>What came of an answer.</summary>
/// <param name="Substitutes">Those who are asked to come by it, or not any more.</param>
/// <param name="ByHand">Whether letters wait for somebody to hand them over.</param>
public sealed record Answered(ValueList<SubstituteTold> Substitutes, bool ByHand);

/// <summary>Sending summonses and answering them.</summary>
public sealed class SummonsCommands(Changes changes, IDbContextFactory<WorkspaceDb> contexts, SummonsLetters letters, TimeProvider clock)
{
    /// <summary>Sends the summons as the caller saw it: shares the agenda, calls the roll, and posts a letter to each who has an address.</summary>
    /// <param name="seenAt">What the caller reached the server at.</param>
    public Task<Result<LettersPosted>> SendAsync(Caller caller, MeetingId id, SummonsContent seen, string? seenAt = null) =>
        changes.ToMeetingAsync<LettersPosted>(caller, id, async (meeting, moment) =>
        {
            var (council, summons) = (await CouncilAsync(moment.Db, meeting), await moment.Db.LoadSummonsAsync(meeting));
            var (roll, isSent) = (meeting.RollOf(council), summons.IsSent);
            if (summons.Send(moment.By, meeting, SummonsContent.Of(meeting, roll, await moment.Db.Attachments().FirstOrDefaultAsync(a => a.Meeting == id), await moment.Db.FollowedUpAsync(meeting)), seen, moment.At, !letters.Sends).IsRefused(out var refusal))
            {
                return refusal;
            }

            if (!isSent)
            {
                meeting.Roll.CallRoll(roll);
                return await letters.PostAsync(moment.Db, council, summons, [], moment.At, seenAt);
            }

            // Somebody else has sent the same.
            return new LettersPosted(summons.Latest!.Content.Called.Count, 0, 0);
        });

    /// <summary>Sends what has changed since, as one letter to each.</summary>
    public Task<Result<LettersPosted>> SendChangesAsync(Caller caller, MeetingId id, SummonsContent seen, string? seenAt = null) =>
        changes.ToMeetingAsync<LettersPosted>(caller, id, async (meeting, moment) =>
        {
            var (council, summons) = (await CouncilAsync(moment.Db, meeting), await moment.Db.LoadSummonsAsync(meeting));
            var sent = summons.SendChanges(moment.By, meeting, SummonsContent.Of(meeting, meeting.RollOf(council), await moment.Db.Attachments().FirstOrDefaultAsync(a => a.Meeting == id), await moment.Db.FollowedUpAsync(meeting)), seen, moment.At, !letters.Sends);
            if (sent.IsRefused(out var refusal))
            {
                return refusal;
            }

            return await letters.PostAsync(moment.Db, council, summons, sent.Value, moment.At, seenAt);
        });

    /// <summary>Answers for oneself.</summary>
    public Task<Result<Answered>> AnswerAsync(Caller caller, MeetingId id, SummonsAnswer answer, string reason = "", string? seenAt = null) =>
        changes.ToMeetingAsync<Answered>(caller, id, async (meeting, moment) => moment.By.Member is { } who
            ? await TakeAsync(moment.Db, meeting, who, answer, reason, moment.At, seenAt)
            : new SummonsRefusal.NotSummoned());

    /// <summary>Enters the answer of somebody who gave it in another way, by telephone say.</summary>
    public Task<Result<Answered>> AnswerForAsync(
        Caller caller, MeetingId id, MemberId who, SummonsAnswer answer, string reason = "", string? seenAt = null) =>
        changes.ToMeetingAsync<Answered>(caller, id, async (meeting, moment) =>
            await TakeAsync(moment.Db, meeting, who, answer, reason, moment.At, seenAt, moment.By));

    /// <summary>Cancels the meeting, and writes to those who were summoned; their calendars take it away.</summary>
    public Task<Result<Done>> CancelAsync(Caller caller, MeetingId id, string reason, string? seenAt = null) =>
        changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
        {
            var isCancelled = meeting.State == MeetingState.Cancelled;
            if (meeting.Cancel(moment.By, reason, moment.At).IsRefused(out var refusal))
            {
                return refusal;
            }

            if (!isCancelled && await moment.Db.Summonses().FirstOrDefaultAsync(s => s.Meeting == id) is { Latest: not null } summons)
            {
                await letters.CancelAsync(moment.Db, await CouncilAsync(moment.Db, meeting), meeting, summons, moment.By, moment.At, seenAt);
            }

            return Done.Value;
        });

    /// <summary>Takes the cancelling back, until the first letter about it has gone; those before it wait as they did.</summary>
    public Task<Result<Done>> RestoreAsync(Caller caller, MeetingId id) => changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
    {
        if (meeting.CancelledAt is not { } at)
        {
            return meeting.Restore(moment.By, isTold: false);
        }

        var told = await moment.Db.Letters().Where(l => l.Meeting == id && l.Made == at).ToListAsync();
        if (meeting.Restore(moment.By, told.Exists(l => l.SentAt is not null || l.HandedOverAt is not null)).IsRefused(out var refusal))
        {
            return refusal;
        }

        await letters.TakeBackAsync(moment.Db, id, told, at, moment.At);
        return Done.Value;
    });

    /// <summary>What a link is for. Refused when it is unknown, or the meeting has begun.</summary>
    public async Task<Result<AnswerLink>> ReadAsync(string secret)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return (await FindAsync(db, secret)).Map(f => f.Shown);
    }

    /// <summary>
    /// Answers by a link, as often as one likes until the meeting begins: whoever has it answers for the person it was sent to,
    /// and can do nothing else. Refused when a newer letter has gone, whose link it is then. A reason that was said stands when the same answer comes without one.
    /// </summary>
    public Task<Result<AnswerLink>> AnswerByLinkAsync(string secret, SummonsAnswer answer, string reason, string? seenAt = null) =>
        changes.InScopeAsync<AnswerLink>(async (services, at) =>
        {
            var db = services.GetRequiredService<WorkspaceDb>();
            var asked = await FindAsync(db, secret);
            if (asked.IsRefused(out var refusal))
            {
                return refusal;
            }

            var found = asked.Value;
            if (found.Shown.IsOld)
            {
                return new SummonsRefusal.NewerLetter();
            }

            var said = string.IsNullOrWhiteSpace(reason) && found.Reply is { } former && former.Answer == answer ? former.Reason : reason;
            if (MeetingSummons.RestOf(found.Shown.Answer is null ? null : found.Reply, answer, said, at) is { } rest)
            {
                return rest;
            }

            var taken = await TakeAsync(db, found.Meeting, found.Member.Id, answer, said, at, seenAt, byLink: true);
            if (taken.IsRefused(out refusal))
            {
                return refusal;
            }

            var today = DateOnly.FromDateTime(at.DateTime);
            return new Changes.Made<AnswerLink>(
                found.Shown with { Answer = answer, Earlier = null }, new Actor(found.Member.Id, found.Member.Name, found.Member.DutiesOn(today), today));
        });

    private static Task<Council> CouncilAsync(WorkspaceDb db, Meeting meeting) => db.Councils.AsNoTracking().FirstAsync(c => c.Id == meeting.Council);

    private async Task<Result<Answered>> TakeAsync(
        WorkspaceDb db, Meeting meeting, MemberId who, SummonsAnswer answer, string reason, DateTimeOffset at, string? seenAt, Actor? by = null, bool byLink = false)
    {
        var (council, summons) = (await CouncilAsync(db, meeting), await db.LoadSummonsAsync(meeting));
        if (meeting.State == MeetingState.Shared)
        {
            meeting.Roll.CallRoll(meeting.RollOf(council));
        }

        var answered = summons.Answer(meeting, who, answer, reason, DateOnly.FromDateTime(at.DateTime), at, by, byLink);
        if (answered.IsRefused(out var refusal))
        {
            return refusal;
        }

        return new Answered(await letters.TellAsync(db, council, summons, answered.Value, who, at, seenAt), !letters.Sends);
    }

    private async Task<Result<Found>> FindAsync(WorkspaceDb db, string secret)
    {
        if (await db.FindLinkAsync(SummonsLetters.Purpose, secret) is not { Target: var target } link
            || target.Split(' ') is not [var meetingKey, var memberKey]
            || await db.LoadMeetingAsync(new MeetingId(Guid.Parse(meetingKey))) is not { } meeting)
        {
            return new SummonsRefusal.LinkUnknown();
        }

        var council = await db.Councils.AsNoTracking().FirstAsync(c => c.Id == meeting.Council);
        var summons = await db.Summonses().AsNoTracking().FirstOrDefaultAsync(s => s.Meeting == meeting.Id);
        var member = new MemberId(Guid.Parse(memberKey));
        var sender = summons?.Latest?.Sender is { } by && (await db.AddressesAsync(council)).TryGetValue(by, out var mailbox) ? mailbox.Address : "";
        var (name, address) = (summons?.Latest?.By ?? "", sender != "" ? sender : council.Settings.OpenContact);

        if (meeting.CancelledAt is { } cancelled)
        {
            return new MeetingRefusal.IsCancelled(cancelled);
        }

        // Until the meeting begins as it is planned now, which may be another time than when the letter was written.
        return SwedishDates.MomentOf(meeting.Date, meeting.StartsAt) <= clock.GetUtcNow() || meeting.OpenedAt is not null
            ? new SummonsRefusal.HasBegun(name, address)
            : council.Find(member) is { } person
                ? new Found(meeting, person, summons?.ReplyOf(member), new AnswerLink(
                    person.Name, council.Name, summons?.Latest?.Content.Details ?? meeting.Details, summons?.CurrentReplyOf(member)?.Answer)
                {
                    Earlier = summons?.EarlierAnswers().FirstOrDefault(e => e.Member == member),
                    IsMovedUntold = summons?.MovedFrom(meeting.Date, meeting.StartsAt) is not null,
                    MovedSince = SummonsLetters.WrittenAt(link) is { } written && summons?.Sendings.LastOrDefault(s => s.At <= written)?.Content.Details is { } said
                        && (said.Date, said.StartsAt) != (summons.Latest!.Content.Details.Date, summons.Latest.Content.Details.StartsAt) ? said : null,
                    Serving = summons is { IsSent: true } ? SummonsWords.Own(summons, member) : OwnServing.Called,
                    Sender = name,
                    Address = address,
                    IsOld = await SummonsLetters.IsOldAsync(db, link, meeting.Id, member),
                })
                : new SummonsRefusal.LinkUnknown();
    }

    private sealed record Found(Meeting Meeting, Member Member, SummonsReply? Reply, AnswerLink Shown);
}
