namespace BfaRadet.Domain.Records;

/// <summary>In what role somebody signs.</summary>
public enum SignerPart
{
    /// <summary>Vid protokollet.</summary>
    Secretary,

    /// <summary>Ordförande.</summary>
    Chair,

    /// <summary>Justerare.</summary>
    Adjuster,
}
