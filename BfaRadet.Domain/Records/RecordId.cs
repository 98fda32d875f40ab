namespace BfaRadet.Domain.Records;

/// <summary>Identity of something that is adopted: the id of its owner, for minutes that of the meeting.</summary>
public readonly record struct RecordId(Guid Value) : IId<RecordId>
{
    public static RecordId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a section of a record: what is commented on, and can be adopted before the rest.</summary>
public readonly record struct SectionId(Guid Value) : IId<SectionId>
{
    public static SectionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
