using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Ui;

namespace BfaRadet.App.Identity.Events;

/// <summary>What happened to an account, in words.</summary>
internal static class AccountEventTexts
{
    /// <param name="by">Who did it; empty for the account's own doings. The former name, where it took another.</param>
    public static string Of(AccountEventKind kind, string by, string? newName = null) => kind switch
    {
        AccountEventKind.Made => "Kontot skapades.",
        AccountEventKind.SignedIn => "Loggade in.",
        AccountEventKind.SignInFailed => "Fel lösenord.",
        AccountEventKind.SignInShut => "Tio fel lösenord inom en kvart. En webbläsare som kontot inte har använt får vänta tills kvarten har gått, eller tills ett nytt lösenord har valts med en länk.",
        AccountEventKind.TriedWhileLocked => "Försök att logga in medan kontot var låst.",
        AccountEventKind.SignedOut => "Loggade ut.",
        AccountEventKind.SignedOutEverywhere => by.Length == 0 ? "Loggade ut överallt." : $"Alla inloggningar avslutades{By(by)}.",
        AccountEventKind.PasswordChanged => "Bytte lösenord. Alla andra inloggningar avslutades.",
        AccountEventKind.ResetLinkMade => $"En länk för nytt lösenord gjordes{By(by)}.",
        AccountEventKind.ResetLinkSeen => "Någon som var inloggad med kontot svarade att länken för nytt lösenord var väntad.",
        AccountEventKind.PasswordReset => "Ett nytt lösenord valdes med länken. Alla inloggningar avslutades.",
        AccountEventKind.Locked => $"Kontot låstes{By(by)}. Alla inloggningar avslutades.",
        AccountEventKind.Unlocked => $"Kontot låstes upp{By(by)}.",
        AccountEventKind.AdministratorGiven => $"Fick administratörens rätt{By(by)}.",
        AccountEventKind.Renamed => $"Bytte namn från {by}{(newName is null ? "" : $" till {newName}")}.",
        AccountEventKind.AdministratorTaken => $"Miste administratörens rätt{By(by)}.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "An event without words"),
    };

    /// <summary>What the person is told until they say to know of it.</summary>
    public static string Of(UnseenResetLink link) =>
        $"Den {SwedishDates.Moment(link.At)} gjorde {link.By} en länk för nytt lösenord till ditt konto. Den som har länken kan välja lösenord och logga in som du.";

    private static string By(string by) => by.Length == 0 ? "" : $" av {by}";
}
