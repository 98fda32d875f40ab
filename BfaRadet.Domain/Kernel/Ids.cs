namespace BfaRadet.Domain.Kernel;

/// <summary>Identity of a council. Everything in an installation belongs to one.</summary>
public readonly record struct CouncilId(Guid Value) : IId<CouncilId>
{
    public static CouncilId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a person in a council, with or without an account.</summary>
public readonly record struct MemberId(Guid Value) : IId<MemberId>
{
    public static MemberId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a seat in a council.</summary>
public readonly record struct SeatId(Guid Value) : IId<SeatId>
{
    public static SeatId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a focus area.</summary>
public readonly record struct FocusAreaId(Guid Value) : IId<FocusAreaId>
{
    public static FocusAreaId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of an indicator of a focus area.</summary>
public readonly record struct IndicatorId(Guid Value) : IId<IndicatorId>
{
    public static IndicatorId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a document that shows how the law is kept.</summary>
public readonly record struct LawDocumentId(Guid Value) : IId<LawDocumentId>
{
    public static LawDocumentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a meeting.</summary>
public readonly record struct MeetingId(Guid Value) : IId<MeetingId>
{
    public static MeetingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a line on the agenda.</summary>
public readonly record struct AgendaItemId(Guid Value) : IId<AgendaItemId>
{
    public static AgendaItemId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a line in the roll: one participant of one meeting.</summary>
public readonly record struct AttendanceId(Guid Value) : IId<AttendanceId>
{
    public static AttendanceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a decision.</summary>
public readonly record struct DecisionId(Guid Value) : IId<DecisionId>
{
    public static DecisionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of an assignment.</summary>
public readonly record struct AssignmentId(Guid Value) : IId<AssignmentId>
{
    public static AssignmentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a vote.</summary>
public readonly record struct VoteId(Guid Value) : IId<VoteId>
{
    public static VoteId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a ranking.</summary>
public readonly record struct RankingId(Guid Value) : IId<RankingId>
{
    public static RankingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of something that is ranked.</summary>
public readonly record struct RankingOptionId(Guid Value) : IId<RankingOptionId>
{
    public static RankingOptionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a member's proposal in the discussion.</summary>
public readonly record struct MotionId(Guid Value) : IId<MotionId>
{
    public static MotionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a dissent, or of a note to the minutes.</summary>
public readonly record struct StatementId(Guid Value) : IId<StatementId>
{
    public static StatementId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of an item that somebody has proposed for an agenda.</summary>
public readonly record struct ItemProposalId(Guid Value) : IId<ItemProposalId>
{
    public static ItemProposalId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a theme of the council's year.</summary>
public readonly record struct YearThemeId(Guid Value) : IId<YearThemeId>
{
    public static YearThemeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a paper of a meeting, over all its versions.</summary>
public readonly record struct AttachmentId(Guid Value) : IId<AttachmentId>
{
    public static AttachmentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of an earlier log that was brought in.</summary>
public readonly record struct LogImportId(Guid Value) : IId<LogImportId>
{
    public static LogImportId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of what was handed over in one step.</summary>
public readonly record struct HandOverId(Guid Value) : IId<HandOverId>
{
    public static HandOverId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>An identity: a Guid that cannot be mistaken for another kind's Guid.</summary>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}
