using BfaRadet.Domain.Councils;

namespace BfaRadet.App.Features.Councils;

/// <summary>Journal texts of changed settings for residents, without the texts themselves.</summary>
internal static class OpenSettingWords
{
    public static IEnumerable<string> Changed(CouncilSettings was, CouncilSettings now)
    {
        if (was.OpenPage != now.OpenPage)
        {
            yield return now.OpenPage ? "invånarna har en öppen sida" : "invånarna har inte längre en öppen sida";
        }

        if (was.OpenAddress != now.OpenAddress)
        {
            yield return now.OpenAddress == "" ? "den öppna sidans adress är borttagen" : $"den öppna sidans adress till ”{now.OpenAddress}”";
        }

        if (was.OpenPresentation != now.OpenPresentation)
        {
            yield return "presentationen på den öppna sidan";
        }

        if (was.OpenContact != now.OpenContact)
        {
            yield return "kontakten på den öppna sidan";
        }

        if (was.NoticeBoard != now.NoticeBoard)
        {
            yield return now.NoticeBoard ? "justerade protokoll anslås" : "justerade protokoll anslås inte längre";
        }
    }
}
