namespace BfaRadet.App.Features.Help;

/// <summary>What the groups of the list are called.</summary>
internal static class HelpWords
{
    public static string Of(HelpRole role) => role switch
    {
        HelpRole.All => "För alla",
        HelpRole.Member => "Ledamot",
        HelpRole.Chair => "Ordförande",
        HelpRole.Secretary => "Sekreterare",
        HelpRole.Coordinator => "Samordnare",
        HelpRole.Administrator => "Administratör",
        HelpRole.Glossary => "Ordlista",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role without a word"),
    };

    /// <summary>The id of its heading.</summary>
    public static string IdOf(HelpRole role) => role switch
    {
        HelpRole.All => "alla",
        HelpRole.Member => "ledamot",
        HelpRole.Chair => "ordforande",
        HelpRole.Secretary => "sekreterare",
        HelpRole.Coordinator => "samordnare",
        HelpRole.Administrator => "administrator",
        HelpRole.Glossary => "ordlista",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role without an id"),
    };
}
