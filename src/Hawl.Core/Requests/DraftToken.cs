using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Hawl.Core.Requests;

// What the address of a draft ends in, and nobody can guess.
public static class DraftToken
{
    private const int Bytes = 24;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string KeyOf(string token, long? userId) =>
        userId is null ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token))) : token;
}
