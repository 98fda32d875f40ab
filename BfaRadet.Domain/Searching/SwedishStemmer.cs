using System.Buffers;

namespace BfaRadet.Domain.Searching;

/// <summary>
/// The published Snowball stemmer for Swedish (snowballstem.org, algorithms/swedish.sbl, with the rule for -et of version 3):
/// trafik, trafiken and trafikens have one stem. Takes a word in lower case, composed.
/// </summary>
public static class SwedishStemmer
{
    private static readonly SearchValues<char> _vowels = SearchValues.Create("aeiouyäåö");

    private const string BeforeS = "bcdfghjklmnoprtvy";

    private const string BeforeÖst = "iklnprtuv";

    // Longest first: the longest ending there is decides, whether or not it may be removed.
    private static readonly string[] _main =
    [
        .. new[]
        {
            "a", "arna", "erna", "heterna", "orna", "ad", "e", "ade", "ande", "arne", "are", "aste", "en", "anden", "aren", "heten", "ern", "ar", "er", "heter",
            "or", "as", "arnas", "ernas", "ornas", "es", "ades", "andes", "ens", "arens", "hetens", "erns", "at", "andet", "het", "ast", "s", "et",
        }.OrderByDescending(ending => ending.Length),
    ];

    private static readonly string[] _pairs = ["dd", "gd", "nn", "dt", "gt", "kt", "tt"];

    private static readonly string[] _other = ["fullt", "öst", "lig", "els", "ig"];

    /// <summary>Before -et in words of which it is a part: frihet, kapacitet, paket.</summary>
    private static readonly string[] _partOfTheWord =
    [
        "h", "iet", "uit", "fab", "cit", "dit", "alit", "ilit", "mit", "nit", "pit", "rit", "sit", "tit", "ivit", "kvit", "xit", "kom", "rak", "pak", "stak",
    ];

    /// <summary>The stem of a word. It is a beginning of the word.</summary>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var region = RegionOf(word);
        return region >= word.Length ? word : Other(Pair(Main(word, region), region), region);
    }

    /// <summary>Where endings may begin (R1): after the first consonant that follows a vowel, and after three letters at least.</summary>
    internal static int RegionOf(string word)
    {
        var vowel = word.AsSpan().IndexOfAny(_vowels);
        var consonant = vowel < 0 ? -1 : word.AsSpan(vowel).IndexOfAnyExcept(_vowels);
        return consonant < 0 || word.Length < 3 ? word.Length : Math.Max(vowel + consonant + 1, 3);
    }

    private static string Main(string word, int region) => Ending(word, region, _main) switch
    {
        null => word,
        "et" => IsEnding(word[..^2]) ? word[..^2] : word,
        "s" when word.EndsWith("ets", StringComparison.Ordinal) && IsEnding(word[..^3]) => word[..^3],
        "s" => word.Length > 1 && BeforeS.Contains(word[^2], StringComparison.Ordinal) ? word[..^1] : word,
        var ending => word[..^ending.Length],
    };

    /// <summary>Whether -et after this is an ending, and no part of the word.</summary>
    private static bool IsEnding(string before)
    {
        var consonants = before.Length - 1;
        return consonants > 1 && !IsVowel(before[consonants]) && IsVowel(before[consonants - 1])
            && !Array.Exists(_partOfTheWord, part => before.EndsWith(part, StringComparison.Ordinal));
    }

    private static string Pair(string word, int region) => Ending(word, region, _pairs) is null ? word : word[..^1];

    private static string Other(string word, int region) => Ending(word, region, _other) switch
    {
        null => word,
        "fullt" => word[..^1],
        "öst" => word.Length > 3 && BeforeÖst.Contains(word[^4], StringComparison.Ordinal) ? word[..^1] : word,
        var ending => word[..^ending.Length],
    };

    private static string? Ending(string word, int region, string[] endings) =>
        Array.Find(endings, ending => word.Length - ending.Length >= region && word.EndsWith(ending, StringComparison.Ordinal));

    private static bool IsVowel(char letter) => _vowels.Contains(letter);
}
