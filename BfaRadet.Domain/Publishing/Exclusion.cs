using BfaRadet.Domain.Privacy;

namespace BfaRadet.Domain.Publishing;

/// <summary>Identity of an exclusion.</summary>
public readonly record struct ExclusionId(Guid Value) : IId<ExclusionId>
{
    public static ExclusionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Something the public copy of the minutes is without.</summary>
/// <param name="Item">The paragraf; null for what stands outside them: the roll, the adjusters, the head.</param>
/// <param name="Quote">Left out wherever it stands there, upper and lower case alike; null for the whole paragraf.</param>
public sealed record Exclusion(ExclusionId Id, AgendaItemId? Item, string? Quote, SecrecyGround Ground)
{
    /// <summary>The whole paragraf.</summary>
    public bool IsWhole => Quote is null;
}
