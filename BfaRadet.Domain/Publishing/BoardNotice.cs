using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Publishing;

/// <summary>
/// Anslag: that minutes have been adjusted. A nämnd announces it on the digital notice board by law (KL 8 kap. 12 §), a council
/// whose rules of procedure say so by custom on its own page; the council's decisions cannot be appealed (KL 13 kap. 2 §), so it
/// has no time to appeal. Only for a council that has chosen it. Each adoption has its own notice.
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

    /// <summary>Posted later than the second day after the adjustment.</summary>
    public bool WasLate => PostedOn > LastDayToPost(AdoptedOn);

    /// <summary>The second day after the minutes were adjusted.</summary>
    public static DateOnly LastDayToPost(DateOnly adopted) => adopted.AddDays(2);

    /// <summary>Whether a council announces its minutes here.</summary>
    public static bool IsFor(CouncilSettings settings) => settings is { NoticeBoard: true, LegalForm: not LegalForm.BoardCommittee };

    /// <summary>Whether a council of the form announces by custom, and not by law.</summary>
    public static bool IsCustom(LegalForm form) => form != LegalForm.Board;

    /// <summary>Posts the notice. A late one is not refused, but shown as late.</summary>
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
        notice.Record(new NoticePosted(notice.Meeting, notice.SealNumber, IsCustom(settings.LegalForm) ? null : notice.AppealUntil));
        return notice;
    }

    /// <summary>
    /// Takes it down: for a nämnd once the time to appeal has ended (KL 8 kap. 12 §), for a council at any time.
    /// Idempotent.
    /// </summary>
    /// <param name="form">Of the council.</param>
    public Result<Done> TakeDown(Actor by, LegalForm form, DateOnly today, DateTimeOffset at)
    {
        if (!by.Has(Posters))
        {
            return new NotYourDuty(Posters);
        }

        if (!IsPosted)
        {
            return Done.Value;
        }

        if (!IsCustom(form) && today < MayBeTakenDownOn)
        {
            return new NoticeRefusal.AppealPeriodRuns(AppealUntil);
        }

        (TakenDownAt, TakenDownBy) = (at, by.Name);
        Record(new NoticeTakenDown(Meeting, SealNumber));
        return Done.Value;
    }
}

/// <summary>The notice that minutes are adjusted was posted.</summary>
/// <param name="AppealUntil">Null for a council that announces by custom.</param>
public sealed record NoticePosted(MeetingId Meeting, int SealNumber, DateOnly? AppealUntil) : DomainEvent, IMeetingEvent;

/// <summary>It was taken down.</summary>
public sealed record NoticeTakenDown(MeetingId Meeting, int SealNumber) : DomainEvent, IMeetingEvent;

/// <summary>Why the notice board declines.</summary>
public abstract record NoticeRefusal : Refusal
{
    private NoticeRefusal()
    {
    }

    /// <summary>The council has not chosen to announce, or is an utskott.</summary>
    public sealed record NoBoard(LegalForm Form) : NoticeRefusal;

    /// <summary>There are no adopted minutes, or they are reopened.</summary>
    public sealed record NotAdopted : NoticeRefusal;

    /// <summary>The notice stays until the time to appeal has ended.</summary>
    public sealed record AppealPeriodRuns(DateOnly LastDay) : NoticeRefusal;
}
