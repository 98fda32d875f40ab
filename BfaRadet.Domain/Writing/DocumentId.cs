namespace BfaRadet.Domain.Writing;

/// <summary>Identity of a text that is written together. What it is the text of is known by who owns it.</summary>
public readonly record struct DocumentId(Guid Value) : IId<DocumentId>
{
    public static DocumentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of what some documents belong to together, as the minutes of its items belong to a meeting.</summary>
public readonly record struct DocumentParent(Guid Value) : IId<DocumentParent>
{
    public static DocumentParent From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
