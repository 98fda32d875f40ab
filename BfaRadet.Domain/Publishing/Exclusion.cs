using BfaRadet.Domain.Privacy;

namespace BfaRadet.Domain.Publishing;

/// <summary>Identity of an exclusion.</summary>
public readonly record struct ExclusionId(Guid Value) : IId<ExclusionId>
{
    public static ExclusionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Something that is left out of the public copy of the minutes.</summary>
/// <param name="Item">The paragraf; null for what is outside them: the roll, the adjusters, the head.</param>
/// <param name="Quote">Left out wherever it occurs there, ignoring case; null for the whole paragraf.</param>
public sealed record Exclusion(ExclusionId Id, AgendaItemId? Item, string? Quote, SecrecyGround Ground)
{
    /// <summary>The whole paragraf.</summary>
    public bool IsWhole => Quote is null;
}
