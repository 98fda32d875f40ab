using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Minutes;

/// <summary>
/// Anslag: that minutes of a nämnd have been adjusted, told on the digital notice board (KL 8 kap. 12 §). Only a nämnd has
/// such a board to use, and only one that has chosen it (records 2.6). A notice is of one adoption: minutes adjusted anew
/// get a notice of their own.
/// </summary>
public sealed class BoardNotice : Aggregate
{
    /// <summary>Those who post and take down.</summary>
    public const Duties Posters = Duties.Preparers;

    private BoardNotice()
    {
    }

    public MeetingId Meeting { get; private init; }

    /// <summary>The seal of the adopted minutes.</summary>
    public int SealNumber { get; private init; }

    public CouncilId Council { get; private init; }

    public DateOnly MeetingDate { get; private init; }

    public DateOnly AdoptedOn { get; private init; }

    /// <summary>The day in the municipality when it was posted.</summary>
    public DateOnly PostedOn { get; private init; }

    public DateTimeOffset PostedAt { get; private init; }

    public string PostedBy { get; private init; } = "";

    public DateTimeOffset? TakenDownAt { get; private set; }

    public string TakenDownBy { get; private set; } = "";

    public override CouncilId BelongsTo => Council;

    /// <summary>The last day to appeal.</summary>
    public DateOnly AppealUntil => AppealPeriod.LastDay(PostedOn);

    /// <summary>The first day it may be taken down.</summary>
    public DateOnly MayBeTakenDownOn => AppealUntil.AddDays(1);

    public bool IsPosted => TakenDownAt is null;

    /// <summary>It was posted later than the second day after the adjustment.</summary>
    public bool WasLate => PostedOn > LastDayToPost(AdoptedOn);

    /// <summary>The second day after the minutes were adjusted.</summary>
    public static DateOnly LastDayToPost(DateOnly adopted) => adopted.AddDays(2);

    /// <summary>Whether a council has a notice board here.</summary>
    public static bool IsFor(CouncilSettings settings) => settings is { LegalForm: LegalForm.Board, NoticeBoard: true };

    /// <summary>Posts the notice. Late is better than never: it is not refused, but it shows.</summary>
    public static Result<BoardNotice> Post(
        Actor by, CouncilSettings settings, AdoptedMinutes? minutes, (MeetingId Meeting, CouncilId Council, DateOnly Date) of,
        DateOnly adopted, DateOnly today, DateTimeOffset at)
    {
        if (!by.Has(Posters))
        {
            return new NotYourDuty(Posters);
        }

        if (!IsFor(settings))
        {
            return new NoticeRefusal.NoBoard(settings.LegalForm);
        }

        if (minutes is null or { IsReopened: true })
        {
            return new NoticeRefusal.NotAdopted();
        }

        var notice = new BoardNotice
        {
            Meeting = of.Meeting,
            SealNumber = minutes.Seal,
            Council = of.Council,
            MeetingDate = of.Date,
            AdoptedOn = adopted,
            PostedOn = today,
            PostedAt = at,
            PostedBy = by.Name,
        };
        notice.Record(new NoticePosted(notice.Meeting, notice.SealNumber, notice.AppealUntil));
        return notice;
    }

    /// <summary>Takes it down, when the time to appeal has ended (KL 8 kap. 12 §). Asking twice is harmless.</summary>
    public Result<Done> TakeDown(Actor by, DateOnly today, DateTimeOffset at)
    {
        if (!by.Has(Posters))
        {
            return new NotYourDuty(Posters);
        }

        if (!IsPosted)
        {
            return Done.Value;
        }

        if (today < MayBeTakenDownOn)
        {
            return new NoticeRefusal.AppealPeriodRuns(AppealUntil);
        }

        (TakenDownAt, TakenDownBy) = (at, by.Name);
        Record(new NoticeTakenDown(Meeting, SealNumber));
        return Done.Value;
    }
}

/// <summary>The notice that minutes are adjusted was posted.</summary>
public sealed record NoticePosted(MeetingId Meeting, int SealNumber, DateOnly AppealUntil) : DomainEvent, IMeetingEvent;

/// <summary>It was taken down.</summary>
public sealed record NoticeTakenDown(MeetingId Meeting, int SealNumber) : DomainEvent, IMeetingEvent;

/// <summary>Why the notice board declines.</summary>
public abstract record NoticeRefusal : Refusal
{
    private NoticeRefusal()
    {
    }

    /// <summary>The council is no nämnd, or a nämnd that has not chosen the board.</summary>
    public sealed record NoBoard(LegalForm Form) : NoticeRefusal;

    /// <summary>There are no adopted minutes to tell of, or they are reopened.</summary>
    public sealed record NotAdopted : NoticeRefusal;

    /// <summary>The notice stays until the time to appeal has ended.</summary>
    public sealed record AppealPeriodRuns(DateOnly LastDay) : NoticeRefusal;
}
