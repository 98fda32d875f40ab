using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace BfaRadet.App.Identity.Passwords;

/// <summary>
/// Whether a password is among those that are tried first (NIST SP 800-63B 5.1.1.2): up to three common words, seasons, keys
/// in a row or words of one's own, with any numbers and signs between them. The list is our own; case, dots over letters and
/// signs instead of letters make no difference.
/// </summary>
internal static class CommonPasswords
{
    /// <summary>So many common words one after another are guessed still.</summary>
    private const int Guessed = 3;

    /// <summary>Of how many different signs a password is made at least.</summary>
    private const int FewestSigns = 5;

    private const int ShortestWalk = 3, ShortestWord = 3;

    private const string Digits = "1234567890", Alphabet = "abcdefghijklmnopqrstuvwxyz";

    private static readonly string[] _letters = ["qwertyuiopa", "asdfghjkloa", "zxcvbnm", Alphabet];

    // Along the keyboard, down and up it, and two rows by turns: 1q2w3e.
    private static readonly string[] _rows =
    [
        .. _letters, "qwertyuiopasdfghjklzxcvbnm", Digits, "qazwsxedcrfvtgbyhnujm", "1qaz2wsx3edc4rfv5tgb",
        .. _letters.Append(Digits).SelectMany(row => _letters.Append(Digits).Where(other => other != row), ByTurns),
    ];

    private static readonly string[] _walks = [.. _rows, .. _rows.Select(row => new string([.. row.Reverse()]))];

    private static readonly FrozenSet<string> _words = """
        lösenord lösenordet password passord passwort hemlig hemligt hemligheten secret välkommen välkomna welcome hej hejsan hello
        sommar sommaren vinter vintern höst hösten vår våren summer winter autumn fall spring
        januari februari mars april maj juni juli augusti september oktober november december
        january february march june july august october
        måndag tisdag onsdag torsdag fredag lördag söndag monday tuesday wednesday thursday friday saturday sunday
        sverige svensk svenska sweden swedish stockholm göteborg malmö uppsala norrland skåne dalarna värmland
        kommun kommunen kommuns region regionen stad staden nämnd nämnden råd rådet
        brott brotts brottsförebyggande förebyggande bfa bfaråd bfarådet brå trygg trygghet säkerhet polis polisen police polismyndighet polismyndigheten
        protokoll möte mötet sammanträde ordförande sekreterare samordnare
        admin administrator administratör root user användare gäst guest test testar testing tester temp tillfällig tillfälligt konto kontot account
        login logga loggain inloggning logon signin access öppna sesam dator datorn computer internet windows dotnet java python microsoft office google apple samsung
        change changeme byt bytmig default ny nytt new start starta
        iloveyou love älskar jagälskardig jag dig min mitt mamma pappa mormor morfar familj familjen barn barnen
        letmein trustno dragon monkey football baseball basketball master superman batman pokemon starwars princess sunshine shadow
        fotboll hockey ishockey innebandy handboll aik manchester liverpool united arsenal chelsea barcelona hammarby djurgården ifk örebro brynäs frölunda
        och eller i på av med för till är the and of katt katten hund hunden häst hästen blomma blomman solsken stjärna midsommar jul jultomten påsk semester
        flagga flaggan gumma gumman gubbe gubben lilla lille stora correct horse battery staple
        abba volvo saab ikea zlatan pippi emil lotta anna maria eva lars anders charlie daniel michael jessica ashley
        ett två tre fyra fem sex sju åtta nio tio one two three four five
        qwerty qwertz azerty asdf zxcv
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Folded).ToFrozenSet();

    /// <summary>Whether it is guessed.</summary>
    /// <param name="own">Names, addresses and the like that are known of the person and the place.</param>
    public static bool Holds(string password, IEnumerable<string> own)
    {
        var folded = Folded(password);
        var words = _words.Concat(own.SelectMany(WordsOf)).ToHashSet();
        return folded.Distinct().Count() < FewestSigns || IsRepeated(folded) || Costs(folded, words) <= Guessed;
    }

    private static IEnumerable<string> WordsOf(string text)
    {
        var parts = text.Split([' ', '.', '@', '-', '_', ',', '+'], StringSplitOptions.RemoveEmptyEntries).Append(text).Select(Folded);
        // A municipality is written with the s of the genitive.
        return parts.SelectMany(part => new[] { part, part.TrimEnd('s') }).Where(part => part.Length >= ShortestWord);
    }

    /// <summary>In how few words it can be said; more than <see cref="Guessed"/> when something is no common word.</summary>
    private static int Costs(string folded, HashSet<string> words)
    {
        const int never = int.MaxValue / 2;
        var cost = new int[folded.Length + 1];
        Array.Fill(cost, never, 1, folded.Length);
        for (var at = 0; at < folded.Length; at++)
        {
            if (cost[at] == never)
            {
                continue;
            }

            if (char.IsDigit(folded[at]))
            {
                cost[at + 1] = Math.Min(cost[at + 1], cost[at]);
            }

            foreach (var length in words.Where(word => StandsAt(folded, at, word)).Select(word => word.Length))
            {
                cost[at + length] = Math.Min(cost[at + length], cost[at] + 1);
            }

            for (var end = at + ShortestWalk; end <= folded.Length && IsWalk(folded[at..end]); end++)
            {
                cost[end] = Math.Min(cost[end], cost[at] + 1);
            }
        }

        return cost[^1];
    }

    private static bool IsWalk(string part) => _walks.Any(walk => walk.Contains(part, StringComparison.Ordinal)) || part.Distinct().Count() == 1;

    private static string ByTurns(string one, string other) => string.Concat(one.Zip(other, (a, b) => $"{a}{b}"));

    /// <summary>The same signs twice or over and over.</summary>
    private static bool IsRepeated(string folded) => Enumerable.Range(1, folded.Length / 2)
        .Any(period => Enumerable.Range(period, folded.Length - period).All(at => folded[at] == folded[at - period]));

    /// <summary>Small letters without dots and accents, and digits; all else left out.</summary>
    private static string Folded(string text)
    {
        var folded = new StringBuilder();
        foreach (var sign in Decomposed(text.ToLowerInvariant()))
        {
            if (sign is '@' or '$' || char.IsLetterOrDigit(sign) && CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(sign switch { '@' => 'a', '$' => 's', _ => sign });
            }
        }

        return folded.ToString();
    }

    private static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            // An unpaired surrogate has no other form, and is in no word.
            return text;
        }
    }

    // l0senord is lösenord, but the year after it is a year.
    private static bool StandsAt(string folded, int at, string word)
    {
        if (at + word.Length > folded.Length)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (folded[at + i] != word[i] && AsLetter(folded[at + i]) != word[i])
            {
                return false;
            }
        }

        return true;
    }

    private static char AsLetter(char sign) => sign switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' => 'a', '5' => 's', '7' => 't', _ => sign };
}
