namespace BfaRadet.Domain.Privacy;

/// <summary>
/// Why something is kept out of a public copy: a provision of offentlighets- och sekretesslagen (2009:400), or that it is
/// personal data which does not belong on the web (GDPR; not a secrecy ground).
/// </summary>
/// <param name="Chapter">0 for <see cref="PersonalData"/>; below 0 for a ground in the council's own words.</param>
/// <param name="Sections">"1 §", "1 och 3 §§".</param>
/// <param name="Protects">What it protects, in Swedish; the own words.</param>
public sealed record SecrecyGround(int Chapter, string Sections, string Protects)
{
    /// <summary>Not secret, but not for the web: sensitive data, private persons, officials' phone numbers.</summary>
    public static SecrecyGround PersonalData { get; } = new(0, "", "personuppgifter som inte ska publiceras på webben (dataskyddsförordningen)");

    /// <summary>Those a council's papers may meet.</summary>
    public static IReadOnlyList<SecrecyGround> All { get; } =
    [
        PersonalData,
        new(18, "1 §", "polisens underrättelse- och förundersökningsverksamhet"),
        new(18, "3 §", "underrättelse och förundersökning hos andra myndigheter som biträder"),
        new(21, "1 §", "uppgift om hälsa eller sexualliv"),
        new(21, "3 §", "adress och kontaktuppgifter för den som kan bli förföljd"),
        new(21, "7 §", "personuppgift som skulle behandlas i strid med dataskyddsreglerna"),
        new(23, "1 §", "enskilds förhållanden i förskola"),
        new(23, "2 §", "enskilds förhållanden i skola"),
        new(26, "1 §", "enskilds förhållanden inom socialtjänsten"),
        new(35, "1 §", "enskilds förhållanden i polisens brottsbekämpande verksamhet"),
    ];

    /// <summary>A ground that is no provision: why something is kept within a circle, as the council says it.</summary>
    public static SecrecyGround InOwnWords(string why) => new(-1, "", why);

    /// <summary>Not a provision, but the council's own words.</summary>
    public bool IsOwnWords => Chapter < 0;

    /// <summary>"OSL 26 kap. 1 §"; for personal data "dataskyddsförordningen"; own words as they are.</summary>
    public string Citation => Chapter switch
    {
        < 0 => Protects,
        0 => "dataskyddsförordningen",
        _ => $"OSL {Chapter} kap. {Sections}",
    };
}
