using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings.Summons;

/// <summary>
/// Kallelse: what went out to whom, what they answered, and which substitutes were asked to come instead. An aggregate beside
/// the meeting, made when it is first needed; a change of it relies on the meeting as it was read. Who is asked to come instead of
/// whom: <c>MeetingSummons.Substitutes</c>.
/// </summary>
public sealed partial class MeetingSummons : Aggregate
{
    private MeetingSummons()
    {
    }

    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonMax = 500;

    /// <summary>Between two changes by the link of a letter: whoever has it can write to the journal without signing in.</summary>
    public static readonly TimeSpan LinkRest = TimeSpan.FromMinutes(1);

    /// <summary>Refuses another answer by the link of a letter right after the last; null when it may be given, or says the same.</summary>
    public static SummonsRefusal.TooSoon? RestOf(SummonsReply? last, SummonsAnswer answer, string reason, DateTimeOffset at) =>
        last is null || at - last.At >= LinkRest || (last.Answer == answer && (answer != SummonsAnswer.Declines || Wording.Text(reason) == last.Reason))
            ? null
            : new SummonsRefusal.TooSoon(last.Answer);

    public MeetingId Meeting { get; private init; }

    public CouncilId Council { get; private init; }

    /// <summary>In order: the summons, then its changes.</summary>
    public ValueList<SummonsSending> Sendings { get; private set; }

    /// <summary>The latest answer of each.</summary>
    public ValueList<SummonsReply> Replies { get; private set; }

    /// <summary>All who were ever asked, those who are not any more too: what a letter said is known by it.</summary>
    public ValueList<AskedSubstitute> Asked { get; private set; }

    public override CouncilId BelongsTo => Council;

    public bool IsSent => Sendings.Count > 0;

    /// <summary>What went out last; null when nothing did.</summary>
    public SummonsSending? Latest => IsSent ? Sendings[^1] : null;

    public static MeetingSummons Of(Meeting meeting) => new() { Meeting = meeting.Id, Council = meeting.Council };

    /// <summary>
    /// The time that went out last, when the meeting has been moved from it since and nobody has been told: what is answered and
    /// counted is about that one. Null otherwise.
    /// </summary>
    public MeetingDetails? MovedFrom(DateOnly date, TimeOnly startsAt) =>
        Latest?.Content.Details is { } told && (told.Date, told.StartsAt) != (date, startsAt) ? told : null;

    public SummonsReply? ReplyOf(MemberId member) => Replies.FirstOrDefault(r => r.Member == member);

    /// <summary>What a person has answered to the time as it is; null when nothing, or to a time the meeting was moved from.</summary>
    public SummonsReply? CurrentReplyOf(MemberId member) => ReplyOf(member) is { } reply && IsCurrent(reply) ? reply : null;

    /// <summary>The answers that were given to another day or hour of beginning than the one that went out last.</summary>
    public ValueList<EarlierAnswer> EarlierAnswers() =>
        Replies.Where(r => !IsCurrent(r)).Select(r => new EarlierAnswer(r.Member, r.Answer, Answered(r)!.Content.Details)).ToValueList();

    // Another place or end leaves an answer as it is.
    private bool IsCurrent(SummonsReply reply) =>
        Answered(reply)?.Content.Details is not { } to || Latest!.Content.Details is var now && (to.Date, to.StartsAt) == (now.Date, now.StartsAt);

    private SummonsSending? Answered(SummonsReply reply) =>
        Sendings.LastOrDefault(s => reply.Version is { } version ? s.Version == version : s.At <= reply.At);

    /// <summary>What is missing before it can go; empty when nothing is.</summary>
    public static ValueList<SummonsGap> GapsOf(SummonsContent content, DateOnly today)
    {
        SummonsGap?[] gaps =
        [
            content.Details.Date < today ? SummonsGap.DayHasPassed : null,
            content.Details is { Place: "", RemoteLink: "" } ? SummonsGap.NoPlace : null,
            content.Items.Any(i => i.Number is not null) ? null : SummonsGap.NoItems,
            content.Called.Any(c => c.Role == AttendanceRole.Member) ? null : SummonsGap.Nobody,
        ];
        return gaps.OfType<SummonsGap>().ToValueList();
    }

    /// <summary>How many days too late it goes on a day, by the council's rule; 0 when it is in time.</summary>
    public static int DaysLate(MeetingDetails details, CouncilSettings settings, DateOnly day) =>
        Math.Max(0, settings.SummonsDays - (details.Date.DayNumber - day.DayNumber));

    /// <summary>
    /// Sends the summons: freezes what it says and shares the agenda. Refused with what is missing, and when the content is not
    /// what the sender saw. Idempotent when the same content has been sent.
    /// </summary>
    /// <param name="byHand">Whether there is no mail server: somebody hands the letters over.</param>
    public Result<Done> Send(Actor by, Meeting meeting, SummonsContent content, SummonsContent seen, DateTimeOffset at, bool byHand = false)
    {
        if ((Domain.Meetings.Meeting.Unentitled(by, Domain.Meetings.Meeting.Preparers) ?? Begun(meeting)) is { } refusal)
        {
            return refusal;
        }

        if (IsSent)
        {
            return Done.Value;
        }

        if (GapsOf(content, by.Today) is { Count: > 0 } gaps)
        {
            return new SummonsRefusal.Lacks(gaps);
        }

        if (content != seen)
        {
            return new SummonsRefusal.NotAsSeen();
        }

        if (meeting.Share(by, at).IsRefused(out var unshared))
        {
            return unshared;
        }

        Add(by, meeting, content, at);
        Record(new SummonsSent(Meeting, content.Called.Count, content.Items.Count(i => i.Number is not null)) { ByHand = byHand });
        return Done.Value;
    }

    /// <summary>Sends all that has changed since the last sending, as one message. Refused when nothing has.</summary>
    /// <param name="byHand">As for the summons itself.</param>
    public Result<ValueList<SummonsChange>> SendChanges(
        Actor by, Meeting meeting, SummonsContent content, SummonsContent seen, DateTimeOffset at, bool byHand = false)
    {
        if ((Domain.Meetings.Meeting.Unentitled(by, Domain.Meetings.Meeting.Preparers) ?? Begun(meeting)) is { } refusal)
        {
            return refusal;
        }

        if (Latest is not { } last)
        {
            return new SummonsRefusal.NotSent();
        }

        if (GapsOf(content, by.Today) is { Count: > 0 } gaps)
        {
            return new SummonsRefusal.Lacks(gaps);
        }

        var changes = SummonsChange.Between(last.Content, content);
        if (changes.Count == 0)
        {
            return new SummonsRefusal.NothingChanged(last.By, last.At);
        }

        if (content != seen)
        {
            return new SummonsRefusal.NotAsSeen();
        }

        Add(by, meeting, content, at);
        foreach (var reply in Replies)
        {
            // Answers to another time excuse nobody, and those to this one do again when it is moved back.
            meeting.Roll.Expect(reply.Member, CurrentReplyOf(reply.Member)?.Answer);
        }

        _ = Settle(at);
        Record(new SummonsChangesSent(Meeting, content.Called.Count, changes.Count, Sendings[^1].Version) { ByHand = byHand });
        return changes;
    }

    /// <summary>
    /// Records somebody's answer, before the meeting has begun; who is asked to come as a substitute follows from all answers. The
    /// latest answer counts; the same one again does nothing.
    /// </summary>
    /// <param name="by">Who enters it for the person: one who prepares. Null when the person answers.</param>
    /// <param name="byLink">Whether it came by the link of a letter.</param>
    /// <returns>The substitutes who are asked by it, and those who are not any more.</returns>
    public Result<Substitution> Answer(
        Meeting meeting, MemberId who, SummonsAnswer answer, string reason, DateOnly today, DateTimeOffset at, Actor? by = null, bool byLink = false)
    {
        reason = answer == SummonsAnswer.Declines ? Wording.Text(reason) : "";
        if (((by is null ? null : Domain.Meetings.Meeting.Unentitled(by, Domain.Meetings.Meeting.Preparers))
            ?? Begun(meeting) ?? Wording.Check(today, nameof(SummonsReply.Reason), reason, ReasonMax)) is { } refusal)
        {
            return refusal;
        }

        if (Latest is not { Content.Called: var called })
        {
            return new SummonsRefusal.NotSent();
        }

        if (called.FirstOrDefault(c => c.Member == who) is not { } person)
        {
            return new SummonsRefusal.NotSummoned();
        }

        if (CurrentReplyOf(who) is { } known && known.Answer == answer && known.Reason == reason)
        {
            return Substitution.None;
        }

        meeting.RelyOn();
        Replies =
        [
            .. Replies.Where(r => r.Member != who),
            new SummonsReply(who, answer, reason, at) { Version = Latest.Version, EnteredBy = by?.Name ?? "" },
        ];
        meeting.Roll.Expect(who, answer);
        Record(new SummonsAnswered(Meeting, who, person.Name, answer) { ByLink = byLink });
        return Settle(at);
    }

    /// <summary>
    /// Who comes by the answers so far: members, and substitutes asked for the seats of those who decline.
    /// </summary>
    public Expected ExpectedBy(SummonsContent content, CouncilSettings settings)
    {
        var members = content.Called.Where(c => c.Role == AttendanceRole.Member).ToList();
        var coming = members.Count(m => Comes(m.Member) || AskedNow.Any(a => a.For == m.Member && Comes(a.Substitute)));
        var declined = members.Count(m => CurrentReplyOf(m.Member)?.Answer == SummonsAnswer.Declines);
        var earlier = members.Count(m => ReplyOf(m.Member) is { } reply && !IsCurrent(reply));
        return new Expected(coming, declined, members.Count(m => ReplyOf(m.Member) is null), Quorum.Of(settings, coming, members.Count)) { Earlier = earlier };
    }

    private bool Comes(MemberId member) => CurrentReplyOf(member) is { Answer: SummonsAnswer.Comes or SummonsAnswer.ComesRemotely };

    private void Add(Actor by, Meeting meeting, SummonsContent content, DateTimeOffset at)
    {
        // What is sent is the meeting as it is, and who changes it at the same moment is asked again.
        meeting.HoldStill();
        Sendings = [.. Sendings, new SummonsSending(at, by.Member, by.Name, Sendings.Count, content)];
    }

    private Refusal? Begun(Meeting meeting) =>
        meeting.Finished() ?? (meeting.OpenedAt is null ? null : new SummonsRefusal.HasBegun(Latest?.By ?? ""));
}

/// <summary>Who comes, by the answers so far.</summary>
/// <param name="Coming">Seats that will be held.</param>
/// <param name="Declined">Members who cannot come.</param>
/// <param name="Silent">Members who have not answered.</param>
public sealed record Expected(int Coming, int Declined, int Silent, Quorum Quorum)
{
    /// <summary>Members who have answered to a time that the meeting was moved from, and not to the one it has.</summary>
    public int Earlier { get; init; }
}
