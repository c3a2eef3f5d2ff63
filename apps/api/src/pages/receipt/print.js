// The button needs this script, so the page shows it once the script is there.
const button = document.querySelector('#print');
button.hidden = false;
button.addEventListener('click', () => print());
if (location.hash === '#print') print();
