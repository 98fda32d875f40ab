using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings.Summons;

/// <summary>What somebody who is summoned answers.</summary>
public enum SummonsAnswer
{
    /// <summary>Kommer.</summary>
    Comes,

    /// <summary>Kommer på distans.</summary>
    ComesRemotely,

    /// <summary>Förhinder.</summary>
    Declines,
}

/// <summary>The latest answer of a person.</summary>
/// <param name="Reason">Why the person cannot come; empty when it was not said. For those who prepare, and the person.</param>
public sealed record SummonsReply(MemberId Member, SummonsAnswer Answer, string Reason, DateTimeOffset At)
{
    /// <summary>The version of the sending it answers; null in rows from before it was kept.</summary>
    public int? Version { get; init; }

    /// <summary>Who entered it for the person; empty when the person answered.</summary>
    public string EnteredBy { get; init; } = "";
}

/// <summary>An answer to a time that the meeting has been moved from.</summary>
/// <param name="To">The time that was answered.</param>
public sealed record EarlierAnswer(MemberId Member, SummonsAnswer Answer, MeetingDetails To);

/// <summary>A substitute who was asked to come instead of a member.</summary>
/// <param name="For">The member; another one, when the first comes after all and somebody else does not.</param>
public sealed record AskedSubstitute(MemberId Substitute, MemberId For, DateTimeOffset At)
{
    /// <summary>When the substitute was needed no more; null while asked.</summary>
    public DateTimeOffset? ReleasedAt { get; init; }
}

/// <summary>What an answer changed about who comes as a substitute.</summary>
/// <param name="Asked">Those who are asked by it.</param>
/// <param name="Released">Those who are not asked any more.</param>
public sealed record Substitution(ValueList<Summoned> Asked, ValueList<Summoned> Released)
{
    public static Substitution None { get; } = new([], []);
}

/// <summary>What a substitute is to a meeting: what letters and pages say to the person follows from it.</summary>
public abstract record Serving
{
    private Serving()
    {
    }

    /// <summary>Asked to come instead of a member.</summary>
    public sealed record Asked(MemberId For) : Serving;

    /// <summary>Was asked to come at the time as it is, and is needed no more.</summary>
    public sealed record NotNeeded : Serving;

    /// <summary>Needed if a member cannot come.</summary>
    public sealed record InReserve : Serving;

    /// <summary>What somebody who is called is; null for one who is no substitute, and is asked by being called.</summary>
    public static Serving? Of(Summoned? person, IEnumerable<AskedSubstitute> asked, IEnumerable<AskedSubstitute> notNeeded) =>
        person is not { Role: AttendanceRole.Substitute } ? null
        : asked.FirstOrDefault(a => a.Substitute == person.Member) is { For: var seat } ? new Asked(seat)
        : notNeeded.Any(a => a.Substitute == person.Member) ? new NotNeeded()
        : new InReserve();
}
