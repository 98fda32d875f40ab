using BfaRadet.Domain.Records;

namespace BfaRadet.Domain.Meetings.Attachments;

/// <summary>Reasons why something about an attachment is refused.</summary>
public abstract record AttachmentRefusal : Refusal
{
    private AttachmentRefusal()
    {
    }

    /// <summary>In bytes.</summary>
    public sealed record TooLarge(long Max) : AttachmentRefusal;

    /// <summary>The meeting's attachments would be too large together.</summary>
    /// <param name="Used">Before this one, in bytes.</param>
    public sealed record MeetingFull(long Used, long Max) : AttachmentRefusal;

    public sealed record TooMany(int Max) : AttachmentRefusal;

    public sealed record TooManyVersions(int Max) : AttachmentRefusal;

    /// <summary>The bytes are not of a kind that is taken.</summary>
    public sealed record NotTaken(AttachmentFault Why) : AttachmentRefusal;

    /// <summary>The name is a path, or has control characters.</summary>
    public sealed record NameNotTaken : AttachmentRefusal;

    /// <summary>Another version has come meanwhile.</summary>
    public sealed record ReplacedMeanwhile(int Number, string By) : AttachmentRefusal;

    /// <summary>The minutes name the attachments, and are sent or adopted.</summary>
    public sealed record Frozen(AdjustmentState State) : AttachmentRefusal;

    /// <summary>The paragraf of the item is adjusted at once.</summary>
    public sealed record SectionFrozen : AttachmentRefusal;

    public sealed record UnderABreak : AttachmentRefusal;

    /// <summary>It was removed so long ago that its bytes may be gone.</summary>
    public sealed record GoneForGood : AttachmentRefusal;

    /// <summary>The day has been.</summary>
    public sealed record DayHasPassed(DateOnly On) : AttachmentRefusal;

    /// <summary>The bytes came so slowly, or not at all, that they are not waited for any more.</summary>
    public sealed record TooSlow : AttachmentRefusal;

    /// <summary>Not all of the bytes came.</summary>
    public sealed record BrokenOff : AttachmentRefusal;

    /// <summary>The day comes after the meeting.</summary>
    /// <param name="Meeting">The day of the meeting.</param>
    public sealed record AfterTheMeeting(DateOnly On, DateOnly Meeting) : AttachmentRefusal;

    /// <summary>The ground is not one of those that keep an attachment secret.</summary>
    public sealed record NoSuchGround : AttachmentRefusal;
}
