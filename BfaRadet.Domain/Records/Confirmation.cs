using BfaRadet.Domain.Minutes;


namespace BfaRadet.Domain.Records;

/// <summary>One whose confirmation is needed: the chair, and each adjuster. In both parts at once: the chair's.</summary>
public sealed record Signatory(SignerPart Part, MemberId Member, string Name)
{
    /// <summary>Those who confirm minutes, each once. The secretary keeps the minutes and is not one of them for that.</summary>
    public static ValueList<Signatory> Of(RecordAdjustment adjustment) => adjustment.Signers
        .Where(s => s.Part != SignerPart.Secretary && s.Member is not null)
        .Select(s => new Signatory(s.Part, s.Member!.Value, s.Name))
        .DistinctBy(s => s.Member).ToValueList();
}

/// <summary>Somebody's own word that the minutes are right, as they read with this hash.</summary>
/// <param name="Hash">SHA-256 of the bytes that were read.</param>
public sealed record Confirmation(MemberId Member, SignerPart Part, string Name, string Hash, DateTimeOffset At);
