using System.Globalization;

namespace BfaRadet.App.Identity.Administration;

/// <summary>Finds accounts by name, address, organisation, or a council they are in.</summary>
internal static class AccountSearch
{
    /// <summary>What comes after so many characters is not searched for.</summary>
    public const int Max = 80;

    private static readonly CompareInfo _letters = CultureInfo.GetCultureInfo("sv-SE").CompareInfo;

    /// <summary>Those with every word, upper case or not; all of them when nothing is asked for.</summary>
    public static IReadOnlyList<AccountView> Find(IReadOnlyList<AccountView> accounts, string asked)
    {
        var words = (asked.Length > Max ? asked[..Max] : asked).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return [.. accounts.Where(account => words.All(word => Has(account, word)))];
    }

    private static bool Has(AccountView account, string word) =>
        account.Places.Select(place => place.CouncilName).Concat([account.Name, account.Email, account.Organisation])
            .Any(text => _letters.IndexOf(text, word, CompareOptions.IgnoreCase) >= 0);
}
