namespace BfaRadet.Domain.Law;

/// <summary>Reasons why a change to a document on record is refused.</summary>
public abstract record LawRefusal : Refusal
{
    private LawRefusal()
    {
    }

    /// <summary>Only a picture and a plan are on record before they are decided.</summary>
    public sealed record NoDay : LawRefusal;

    /// <summary>What has not happened yet is no evidence.</summary>
    public sealed record NotYet(DateOnly On) : LawRefusal;

    public sealed record EndsBeforeItStarts(DateOnly From, DateOnly To) : LawRefusal;

    public sealed record TooManyLines(string Field, int Count, int Max) : LawRefusal;

    /// <summary>A count below zero, or above what it is of.</summary>
    public sealed record WrongCount(string Field, int Max) : LawRefusal;

    public sealed record NotALink(string Link) : LawRefusal;

    /// <summary>A picture stays a picture: what it is cannot be changed, only withdrawn.</summary>
    public sealed record AnotherKind : LawRefusal;

    /// <summary>A withdrawn document is not corrected.</summary>
    public sealed record IsWithdrawn(DateOnly Since) : LawRefusal;

    /// <summary>The document it names is not on record in the council, or is no such document.</summary>
    public sealed record NoSuchDocument(string Field) : LawRefusal;
}
